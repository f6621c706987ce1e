import { makeUscc, officialRegions } from '@tongban/identifiers';
import type { DepartmentId } from '@tongban/platform';
import { describe, expect, test } from 'vitest';
import type { Department } from '../contract.ts';
import { faultOfDepartment } from './department.ts';

const code = (serial: number) => makeUscc({ department: '1', category: '1', region: '330100', organisation: `MB9K000${serial}` });
const department = (id: string, serial: number, more: Partial<Department> = {}): Department => ({
  id: id as DepartmentId,
  name: `云州市${id}`,
  short: id,
  uscc: code(serial),
  level: 3,
  phone: '0990-0123001',
  address: '云湖大道1号',
  hall: false,
  reviewBody: '云州市人民政府',
  court: '云州市云湖区人民法院',
  ...more,
});
const under = (parent: string) => ({ parent: parent as DepartmentId });
const market = department('market', 1);
const north = department('market-north', 2, under('market'));
const fault = (wanted: Department, others: readonly Department[] = [market, north]) => faultOfDepartment(wanted, others, officialRegions);

describe('a department', () => {
  test('may belong to another', () =>
    expect(fault(department('market-south', 3, { ...under('market'), region: '330106' }))).toBeUndefined());
  test.each([
    ['has an id', department('market', 3), 'id-taken'],
    ['has a name', department('new', 3, { name: market.name }), 'name-taken'],
    ['has a credit code', department('new', 1), 'uscc-taken'],
  ])('%s of its own', (_, wanted, refusal) => expect(fault(wanted)).toEqual({ refusal }));
  test('has a credit code that is one (GB 32100)', () =>
    expect(fault(department('new', 3, { uscc: '91350100M000100Y44' }))).toEqual({ refusal: 'uscc-wrong', reason: 'uscc-check' }));
  test('acts in a region that there is (GB/T 2260)', () =>
    expect(fault(department('new', 3, { region: '339999' }))).toEqual({ refusal: 'region-wrong', reason: 'region-unknown' }));
  test('belongs to no department that there is not, or that is closed', () => {
    expect(fault(department('new', 3, under('nowhere')))).toEqual({ refusal: 'parent-unknown' });
    expect(fault(department('new', 3, under('market')), [{ ...market, closedAt: '2026-01-01T00:00:00.000Z' }])).toEqual({
      refusal: 'parent-unknown',
    });
  });
  test('belongs to none that belongs to it, however far below', () => {
    const street = department('street', 4, under('market-north'));
    expect(fault({ ...market, ...under('street') }, [north, street])).toEqual({ refusal: 'parent-below' });
  });
});
