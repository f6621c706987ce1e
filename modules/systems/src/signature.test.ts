import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { newSecret, signatureHeaders } from './signature.ts';

const signed = { id: '0190a000-0000-7000-8000-000000000001', at: new Date().toISOString(), body: '{"type":"case-accepted","标题":"受理"}' };

describe('the signature of a delivery', () => {
  test('is what receivers check with any library for Standard Webhooks', () => {
    const secret = newSecret();
    expect(new Webhook(secret).verify(signed.body, { ...signatureHeaders(signed, [secret]) })).toMatchObject({ type: 'case-accepted' });
    expect(() => new Webhook(newSecret()).verify(signed.body, { ...signatureHeaders(signed, [secret]) })).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${signed.body} `, { ...signatureHeaders(signed, [secret]) })).toThrow('No matching signature');
  });
  test('holds under the old secret and the new one while both count', () => {
    const [old, recent] = [newSecret(), newSecret()];
    const headers = { ...signatureHeaders(signed, [recent, old]) };
    for (const secret of [old, recent]) expect(new Webhook(secret).verify(signed.body, headers)).toBeDefined();
  });
  test('is bound to its moment', () => {
    const secret = newSecret();
    const late = { ...signed, at: new Date(Date.now() - 600_000).toISOString() };
    expect(() => new Webhook(secret).verify(signed.body, { ...signatureHeaders(late, [secret]) })).toThrow('Message timestamp too old');
  });
});
