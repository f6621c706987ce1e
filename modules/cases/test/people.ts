import { makeCitizenId, makeUscc } from '@tongban/identifiers';
import type { City, Department } from '@tongban/identity/contract';
import { day } from '@tongban/kernel';
import type { DepartmentId, Grant, Role } from '@tongban/platform';

/** A city that does not exist, with who works and who lives there. */
export const region = '990100';

export const city: City = {
  name: '云州市',
  region,
  host: '云州市人民政府办公室',
  hall: { name: '云州市政务服务中心', address: '云州市云湖大道1号', hours: '工作日 9:00–17:00' },
  enquiry: '12345',
};

const names = {
  hall: ['云州市政务服务和数据管理局', '政务服务局'],
  market: ['云州市市场监督管理局', '市场监管局'],
  education: ['云州市教育局', '教育局'],
  police: ['云州市公安局交通管理支队', '交管支队'],
  transport: ['云州市交通运输局', '交通运输局'],
  government: ['云州市人民政府', '市政府'],
  health: ['云州市卫生健康委员会', '卫健委'],
  labour: ['云州市人力资源和社会保障局', '人社局'],
  culture: ['云州市文化广电和旅游局', '文旅局'],
  fire: ['云州市消防救援支队', '消防支队'],
  tobacco: ['云州市烟草专卖局', '烟草局'],
  land: ['云州市自然资源和规划局', '自然资源局'],
  tax: ['国家税务总局云州市税务局', '税务局'],
  'public-security': ['云州市公安局', '公安局'],
  employment: ['云州市公共就业服务中心', '就业服务中心'],
  civil: ['云州市民政局', '民政局'],
} as const;

export const departments: readonly Department[] = Object.entries(names).map(([id, [name, short]], position) => ({
  id: id as DepartmentId,
  name,
  short,
  uscc: makeUscc({ department: '1', category: '1', region, organisation: `MB9K${String(position + 1).padStart(4, '0')}` }),
  level: 3,
  phone: '0990-0123001',
  address: '云州市云湖大道1号',
  hall: id === 'hall',
  ...(id === 'government'
    ? { reviewBody: '省人民政府', court: '云州市中级人民法院' }
    : { reviewBody: '云州市人民政府', court: '云州市云湖区人民法院' }),
}));

const grant = (text: `${Role}@${keyof typeof names}`): Grant => {
  const [role, department] = text.split('@');
  return { role: role as Role, department: department as DepartmentId };
};

/** Officials by staff number: name, and what they may do where. */
export const staff = {
  'lin.xiao': ['林晓', [grant('clerk@hall')]],
  'sun.ning': ['孙宁', [grant('clerk@hall')]],
  'wu.di': ['吴迪', [grant('registrar@market'), grant('clerk@market')]],
  'gao.yuan': ['高远', [grant('handler@market')]],
  'zheng.jie': ['郑洁', [grant('handler@market')]],
  'ma.jun': ['马骏', [grant('examiner@market')]],
  'song.yan': ['宋岩', [grant('approver@market')]],
  'li.wen': ['李文', [grant('examiner@education')]],
  'xu.qiang': ['许强', [grant('handler@police')]],
  'jiang.wei': ['蒋薇', [grant('handler@transport')]],
  'han.mei': ['韩梅', [grant('approver@government')]],
  'luo.qing': ['罗清', [grant('supervisor@hall')]],
} as const satisfies Record<string, readonly [string, readonly Grant[]]>;

export type StaffNumber = keyof typeof staff;

const person = (name: string, sequence: number, assurance: 1 | 2) => ({
  name,
  citizenId: makeCitizenId({ region, birth: day('1986-05-17'), sequence }),
  phone: `1640000000${sequence}`,
  assurance,
});

export const people = { zhou: person('周敏', 1, 2), chen: person('陈立', 3, 2), he: person('何静', 5, 2), wang: person('王秀兰', 7, 1) };

const organisation = (name: string, category: string, kind: 'individual-business' | 'institution', code: string) => ({
  name,
  kind,
  uscc: makeUscc({ department: '9', category, region, organisation: code }),
  address: '云州市青石街18号1层',
});

export const noodleShop = organisation('云州市小满面馆', '2', 'individual-business', 'MA9K0101');
export const school = organisation('云州市明德学校', '2', 'institution', 'MB9K0201');
