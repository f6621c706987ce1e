import type { DepartmentId } from '@tongban/platform';
import { describe, expect, test } from 'vitest';
import type { City, Department } from '../contract.ts';
import { cityIn, departmentIn, namesOf } from './in-language.ts';

const market: Department = {
  id: 'market' as DepartmentId,
  name: '云州市市场监督管理局',
  nameEn: 'Yunzhou Market Regulation Bureau',
  short: '市场监管局',
  uscc: '11990100MB9K000020',
  level: 3,
  phone: '0990-0123002',
  address: '云州市云湖大道8号',
  hall: false,
  reviewBody: '云州市人民政府',
  reviewBodyEn: 'Yunzhou People’s Government',
  court: '云州市云湖区人民法院',
};
const city: City = {
  name: '云州市',
  nameEn: 'Yunzhou',
  region: '990100',
  host: '云州市人民政府办公室',
  hall: { name: '云州市政务服务中心', nameEn: 'Yunzhou Government Service Centre', address: '云湖大道1号', hours: '工作日' },
  enquiry: '12345',
};

describe('in English', () => {
  test('a department is called by its English name, and by its Chinese where it has none', () =>
    expect(departmentIn(market, 'en')).toMatchObject({
      name: 'Yunzhou Market Regulation Bureau',
      short: 'Yunzhou Market Regulation Bureau',
      address: '云州市云湖大道8号',
      reviewBody: 'Yunzhou People’s Government',
    }));
  test('a city and its hall are too', () => {
    expect(cityIn(city, 'en')).toMatchObject({ name: 'Yunzhou', hall: { name: 'Yunzhou Government Service Centre', hours: '工作日' } });
    expect(cityIn(city, 'zh')).toBe(city);
  });
  test('what is recorded in Chinese is known by its name', () => {
    const names = new Map(namesOf(city, [market]));
    expect(names.get('云州市市场监督管理局')).toBe('Yunzhou Market Regulation Bureau');
    expect(names.get('市场监管局')).toBe('Yunzhou Market Regulation Bureau');
    expect(names.has('云州市云湖区人民法院')).toBe(false);
  });
});
