import { day } from '@tongban/kernel';
import type { OrganisationId, Party, PersonId } from '@tongban/platform';
import type { LicenceField, LicenceOrder } from '../src/contract.ts';

const field = (element: string, label: string, text: string, personal?: true): LicenceField => ({
  element,
  label,
  value: text,
  text,
  ...(personal ? { personal } : {}),
});

export const noodles: Party = { kind: 'organisation', id: '019ac000-0000-7000-8000-0000000000a1' as OrganisationId };
export const coffee: Party = { kind: 'organisation', id: '019ac000-0000-7000-8000-0000000000a2' as OrganisationId };
export const zhou = '019ac000-0000-7000-8000-0000000000b1' as PersonId;

export const market = { department: 'market', name: '云州市市场监督管理局', uscc: '11990100MB00010K78' };

/** 食品经营许可证 of a noodle shop. */
export const foodOrder: LicenceOrder = {
  kind: {
    id: 'food-business-licence',
    name: '食品经营许可证',
    code: '11100000000013338W021',
    number: 'JY{form}{region}{serial:6}{check:11-10}',
  },
  holder: noodles,
  holderName: '云州市小满面馆',
  issuer: market,
  decidedOn: day('2026-11-25'),
  validFrom: day('2026-11-25'),
  validTo: day('2031-11-24'),
  fields: [
    field('organisation.name', '经营者名称', '云州市小满面馆'),
    field('organisation.uscc', '信用代码', '92990100MA0000018X', true),
    field('organisation.responsible', '负责人', '周敏', true),
    field('premises.address', '经营场所', '云州市青石街18号1层'),
    field('food.form', '主体业态', '餐饮服务经营者'),
    field('food.items', '经营项目', '热食类食品制售'),
  ],
  numberParts: { form: '2', region: '990100' },
};

/** 营业执照, whose number is the credit code and which does not end. */
export const businessOrder: LicenceOrder = {
  kind: { id: 'business-licence', name: '营业执照', code: '11100000000013338W001', number: '{uscc}' },
  holder: noodles,
  holderName: '云州市小满面馆',
  issuer: market,
  decidedOn: day('2026-10-08'),
  validFrom: day('2026-10-08'),
  fields: [
    field('organisation.uscc', '统一社会信用代码', '92990100MA0000018X'),
    field('organisation.name', '名称', '云州市小满面馆'),
    field('organisation.responsible', '经营者', '周敏', true),
    field('organisation.address', '经营场所', '云州市青石街18号1层'),
    field('organisation.scope', '经营范围', '餐饮服务；食品销售。'),
  ],
  numberParts: { uscc: '92990100MA0000018X' },
};
