import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import type { LicenceId, LicenceView } from '../contract.ts';
import { bareView, maskedView, verdictOf } from './public-view.ts';

const licence: LicenceView = {
  id: '019abc00-0000-7000-8000-000000000001' as LicenceId,
  identifier: '1.2.156.3005.2.x',
  number: 'JY29901000001285',
  kind: 'food-business-licence',
  name: '食品经营许可证',
  holderName: '云州市小满面馆',
  issuer: '云州市市场监督管理局',
  validFrom: day('2026-11-25'),
  validTo: day('2031-11-24'),
  state: 'valid',
  fields: [
    { element: 'organisation.name', label: '经营者名称', value: '云州市小满面馆', text: '云州市小满面馆' },
    { element: 'organisation.uscc', label: '信用代码', value: '92990100MA0000018X', text: '92990100MA0000018X', personal: true },
    { element: 'organisation.responsible', label: '负责人', value: '周敏', text: '周敏', personal: true },
  ],
  issuedAt: '2026-11-25T02:00:00.000Z',
  code: 'c',
};

describe('whoever scans the code', () => {
  const seen = maskedView(licence, 'organisation');
  test('sees the name of the business and its licence number', () => {
    expect(seen.holderName).toBe('云州市小满面馆');
    expect(seen.number).toBe('JY29901000001285');
  });
  test('sees personal values masked', () =>
    expect(seen.fields.map((field) => field.text)).toEqual(['云州市小满面馆', '929***********018X', '周*']));
  test('sees no personal value in any corner of the answer', () => {
    expect(JSON.stringify(seen)).not.toContain('周敏');
    expect(JSON.stringify(seen)).not.toContain('92990100MA0000018X');
  });
  test('sees a natural person who holds a licence by the surname alone', () => {
    expect(maskedView({ ...licence, holderName: '周敏' }, 'person').holderName).toBe('周*');
  });
  test('sees the number masked where it is itself a personal value', () => {
    expect(maskedView({ ...licence, number: '92990100MA0000018X' }, 'organisation').number).toBe('929***********018X');
  });
});

test('whoever only knows the identifier sees no field, no code and no whole name', () => {
  expect(bareView(licence)).toMatchObject({ fields: [], code: '', holderName: '云*', number: 'JY2*********1285' });
});

describe('a verdict', () => {
  test('is valid only within the term', () => {
    expect(verdictOf('valid', day('2026-11-25'), licence.validFrom)).toBe('valid');
    expect(verdictOf('valid', day('2026-11-24'), licence.validFrom)).toBe('expired');
  });
  test('is ended for a suspended licence as for a revoked one', () => {
    expect(verdictOf('suspended', day('2026-11-25'), licence.validFrom)).toBe('ended');
    expect(verdictOf('revoked', day('2026-11-25'), licence.validFrom)).toBe('ended');
  });
});
