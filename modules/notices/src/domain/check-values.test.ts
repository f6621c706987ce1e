import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '../contract.ts';
import { wrongValues } from './check-values.ts';

const name = { zh: '名', en: 'name' };
const kind: NoticeKind = {
  id: 'k',
  name,
  variables: {
    service: { type: 'text', name, sample: '' },
    items: { type: 'lines', name, sample: [] },
    on: { type: 'day', name, sample: '2026-11-25' },
    at: { type: 'moment', name, optional: true, sample: '2026-11-25T00:00:00.000Z' },
    count: { type: 'number', name, optional: true, sample: 1 },
  },
  template: { zh: { subject: '', text: '', mail: '' }, en: { subject: '', text: '', mail: '' } },
};
const right = { service: { zh: '登记', en: 'registration' }, items: ['一', { zh: '二', en: 'two' }], on: '2026-11-25' };

describe('what an order says', () => {
  test('is right where every variable has a value of its type, save those that not everyone is told', () =>
    expect(wrongValues(kind, right)).toEqual([]));
  test('is wrong where one is missing, unknown or of another type', () => {
    const { service: _, ...without } = right;
    expect(wrongValues(kind, without)).toEqual(['service']);
    expect(wrongValues(kind, { ...right, other: 'x' })).toEqual(['other']);
    expect(wrongValues(kind, { ...right, on: '25 November', at: '2026-11-25', count: '1', items: 'one' })).toEqual([
      'items',
      'on',
      'at',
      'count',
    ]);
    expect(wrongValues(kind, { ...right, service: { zh: '登记' } })).toEqual(['service']);
  });
});
