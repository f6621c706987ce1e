import { makeUscc } from '@tongban/identifiers';
import type { City, Department } from '@tongban/identity/contract';
import type { DepartmentId } from '@tongban/platform';
import { offices } from './offices.ts';

/** Fictional, and in no table of regions: it is registered where the demonstration runs and nowhere else. */
export const region = '990100';

export const city: City = {
  name: '云州市',
  nameEn: 'Yunzhou',
  region,
  host: '云州市人民政府办公室',
  hostEn: 'General Office of Yunzhou People’s Government',
  hall: {
    name: '云州市政务服务中心',
    nameEn: 'Yunzhou Government Service Centre',
    address: '云州市云湖大道1号',
    addressEn: '1 Yunhu Avenue, Yunzhou',
    hours: '工作日 9:00–17:00，中午不休息',
    hoursEn: 'Working days 9:00–17:00, open at noon',
  },
  enquiry: '12345',
};

/** A city's departments stand on level 3 (GB/T 39554.1); their codes are given by the office of the establishment (1), kind 1. */
export const departments: readonly Department[] = offices.map((office, position) => ({
  ...office,
  id: departmentId(office.id),
  level: 3,
  uscc: makeUscc({ department: '1', category: '1', region, organisation: `MB9K${String(position + 1).padStart(4, '0')}` }),
}));

/** The edge where a name of this file becomes a department's id. */
export function departmentId(name: string): DepartmentId {
  return name as DepartmentId;
}
