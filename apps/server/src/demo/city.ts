import { makeUscc } from '@tongban/identifiers';
import type { City, Department } from '@tongban/identity/contract';
import type { DepartmentId } from '@tongban/platform';

/** Fictional, and in no table of regions: it is registered where the demonstration runs and nowhere else. */
export const region = '990100';

export const city: City = {
  name: '云州市',
  region,
  host: '云州市人民政府办公室',
  hall: { name: '云州市政务服务中心', address: '云州市云湖大道1号', hours: '工作日 9:00–17:00，中午不休息' },
  enquiry: '12345',
};

type Office = Omit<Department, 'id' | 'uscc' | 'level' | 'reviewBody' | 'court'> & {
  readonly id: string;
  /** Where its decisions are contested, if not where those of the city's departments are. */
  readonly contested?: Pick<Department, 'reviewBody' | 'court'>;
};

/** 行政复议法 art. 24 (1): the government that the departments belong to; 行政诉讼法 arts. 14, 18: the basic court of their place. */
const ofTheCity = { reviewBody: '云州市人民政府', court: '云州市云湖区人民法院' } as const;

const offices: readonly Office[] = [
  { id: 'hall', name: '云州市政务服务和数据管理局', short: '政务服务局', phone: '0990-0123001', address: '云州市云湖大道1号', hall: true },
  { id: 'market', name: '云州市市场监督管理局', short: '市场监管局', phone: '0990-0123002', address: '云州市云湖大道8号', hall: false },
  { id: 'education', name: '云州市教育局', short: '教育局', phone: '0990-0123003', address: '云州市学府路3号', hall: false },
  { id: 'police', name: '云州市公安局交通管理支队', short: '交管支队', phone: '0990-0123004', address: '云州市建设路15号', hall: false },
  { id: 'transport', name: '云州市交通运输局', short: '交通运输局', phone: '0990-0123005', address: '云州市建设路9号', hall: false },
  {
    id: 'government',
    name: '云州市人民政府',
    short: '市政府',
    phone: '0990-0123006',
    address: '云州市人民广场1号',
    hall: false,
    // 行政复议法 art. 24 (2): the government one level up; 行政诉讼法 art. 15 (1): the intermediate court.
    contested: { reviewBody: '省人民政府', court: '云州市中级人民法院' },
  },
];

/** A city's departments stand on level 3 (GB/T 39554.1); their codes are given by the office of the establishment (1), kind 1. */
export const departments: readonly Department[] = offices.map(({ contested = ofTheCity, ...office }, position) => ({
  ...office,
  ...contested,
  id: departmentId(office.id),
  level: 3,
  uscc: makeUscc({ department: '1', category: '1', region, organisation: `MB9K000${position + 1}` }),
}));

/** The edge where a name of this file becomes a department's id. */
export function departmentId(name: string): DepartmentId {
  return name as DepartmentId;
}
