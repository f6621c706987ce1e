import { day } from '@tongban/kernel';
import { expect, test } from 'vitest';
import type { LicenceField, LicenceId, LicenceState, LicenceView } from '../contract.ts';
import { knownFrom } from './known.ts';

const readAt = '2026-11-26T01:12:00.000Z';
const address = (value: string): LicenceField => ({ element: 'organisation.address', label: '住所', value, text: value });
const licence = (issuedAt: string, state: LicenceState, fields: readonly LicenceField[]): LicenceView => ({
  id: issuedAt as LicenceId,
  identifier: '',
  number: '',
  kind: 'business-licence',
  name: '营业执照',
  holderName: '',
  issuer: '云州市市场监督管理局',
  validFrom: day('2026-01-01'),
  state,
  fields,
  issuedAt,
  code: '',
});

test('a form is filled in from the licence, whose name and issuer are told', () => {
  expect(knownFrom([licence('2026-01-01T00:00:00.000Z', 'valid', [address('青石街18号')])], readAt)).toEqual({
    'organisation.address': { value: '青石街18号', source: '您的营业执照（云州市市场监督管理局）', readAt },
  });
});

test('its number and last day fill in the form that renews it', () => {
  const held = { ...licence('2026-01-01T00:00:00.000Z', 'valid', []), number: '92990100MA9K0101X1', validTo: day('2030-12-31') };
  expect(knownFrom([held], readAt)).toMatchObject({
    'business-licence.number': { value: '92990100MA9K0101X1' },
    'business-licence.valid-to': { value: '2030-12-31' },
  });
});

test('the newest licence wins, in whatever order they come', () => {
  const older = licence('2026-01-01T00:00:00.000Z', 'valid', [address('旧址')]);
  const newer = licence('2026-06-01T00:00:00.000Z', 'valid', [address('新址')]);
  expect(knownFrom([newer, older], readAt)['organisation.address']?.value).toBe('新址');
  expect(knownFrom([older, newer], readAt)['organisation.address']?.value).toBe('新址');
});

test('a licence that is suspended, ended or expired fills in nothing', () => {
  for (const state of ['expired', 'suspended', 'withdrawn', 'revoked', 'stripped', 'struck-off'] as const) {
    expect(knownFrom([licence('2026-01-01T00:00:00.000Z', state, [address('旧址')])], readAt)).toEqual({});
  }
});
