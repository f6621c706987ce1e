import { makeCitizenId, makeUscc, officialRegions, withRegion } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { compileForm, type FileAnswer, type Form, type Known, type Page, type Question } from '../index.ts';

/** The demonstration city's region, which no real person's number names. */
export const regions = withRegion(officialRegions, '990100');
export const citizenId = makeCitizenId({ region: '990100', birth: day('1990-03-07'), sequence: 12 });
export const uscc = makeUscc({ department: '9', category: '1', region: '990100', organisation: 'MA000001' });

export const plan: FileAnswer = { file: 'a'.repeat(64), name: '平面图.pdf', type: 'application/pdf', bytes: 1000 };

/** A licence for a food business: conditions, prefilled elements, files. */
export const foodBusiness: Form = {
  pages: [
    {
      id: 'premises',
      title: '店叫什么，在哪里？',
      questions: [
        { id: 'shopName', label: '店名', type: 'text', element: 'company.name' },
        { id: 'address', label: '地址', type: 'text', element: 'premises.address' },
      ],
    },
    {
      id: 'size',
      title: '经营场所有多大？',
      questions: [
        {
          id: 'area',
          label: '面积',
          type: 'number',
          element: 'premises.area',
          unit: '平方米',
          min: 1,
          max: 10000,
          decimals: 2,
          example: '86.5',
        },
      ],
    },
    {
      id: 'kind',
      title: '您卖什么？',
      questions: [
        {
          id: 'foods',
          label: '经营项目',
          type: 'choices',
          options: [
            { value: 'hot', label: '热食类食品制售' },
            { value: 'cold', label: '冷食类食品制售' },
            { value: 'packed', label: '预包装食品销售' },
          ],
        },
        { id: 'kitchen', label: '有没有专间？', type: 'yes-no', when: 'list contains(foods, "cold")' },
      ],
    },
    {
      id: 'coldRoom',
      title: '专间在哪里？',
      when: 'kitchen',
      questions: [{ id: 'coldRoomPlace', label: '专间位置', type: 'text', maxLength: 20 }],
    },
    {
      id: 'layout',
      title: '请上传布局图',
      when: 'area > 50 or kitchen = true',
      questions: [{ id: 'layoutPlan', label: '布局图', type: 'files', evidence: 'layout-plan', maxFiles: 2 }],
    },
    {
      id: 'manager',
      title: '谁管食品安全？',
      questions: [
        { id: 'managerName', label: '姓名', type: 'text', element: 'person.name' },
        { id: 'managerId', label: '身份证号', type: 'citizen-id', element: 'person.citizen-id' },
        { id: 'managerPhone', label: '联系电话', type: 'phone' },
        { id: 'opens', label: '开业日期', type: 'date', required: false },
      ],
    },
  ],
};

/** School buses: a repeating group whose items have conditions, and a page that reads the group. */
export const schoolBuses: Form = {
  pages: [
    {
      id: 'school',
      title: '学校是哪一所？',
      questions: [{ id: 'schoolCode', label: '统一社会信用代码', type: 'uscc' }],
    },
    {
      id: 'buses',
      title: '有哪些校车？',
      repeat: { id: 'vehicles', item: '校车', measure: '辆', min: 1, max: 3 },
      questions: [
        { id: 'plate', label: '车牌号', type: 'text', pattern: '云[A-Z][A-Z0-9]{5}', example: '云A12345' },
        { id: 'seats', label: '座位数', type: 'number', min: 7, max: 56, decimals: 0 },
        { id: 'carer', label: '照管人员', type: 'text', when: 'seats > 20' },
        { id: 'permit', label: '行驶证', type: 'files', evidence: 'vehicle-permit', required: false },
      ],
    },
    {
      id: 'large',
      title: '大车走哪条路？',
      when: 'some vehicle in vehicles satisfies vehicle.carer != null',
      questions: [{ id: 'route', label: '路线', type: 'long-text' }],
    },
  ],
};

export const food = compileForm(foodBusiness, { regions });
export const buses = compileForm(schoolBuses, { regions });

export const nothingKnown = {};
export const licence: Known = { value: '云州市小满面馆', source: '营业执照', readAt: '2026-11-24T09:12:00+08:00' };
export const registered = { 'company.name': licence, 'premises.address': { ...licence, value: '云州市青石街18号1层' } };

/** A form of one page with this question. */
export function asking(question: Question, more: Partial<Page> = {}) {
  return compileForm({ pages: [{ id: 'only', title: '请填写', questions: [question], ...more }] }, { regions });
}
