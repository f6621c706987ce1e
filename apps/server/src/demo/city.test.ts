import { describe, expect, test } from 'vitest';
import { departments } from './city.ts';

const contested = (id: string) => {
  const { reviewBody, court } = departments.find((department) => department.id === id) ?? {};
  return [reviewBody, court];
};

describe('what the demo city decided is contested', () => {
  test('before its government and the basic court, where a department decided (行政复议法 24, 行政诉讼法 14)', () =>
    expect(contested('market')).toEqual(['云州市人民政府', '云州市云湖区人民法院']));
  test('before the province and the intermediate court, where the government itself decided (行政复议法 24, 行政诉讼法 15)', () =>
    expect(contested('government')).toEqual(['省人民政府', '云州市中级人民法院']));
  test('never before whoever decided', () => {
    for (const { name, reviewBody } of departments) expect(reviewBody).not.toBe(name);
  });
});
