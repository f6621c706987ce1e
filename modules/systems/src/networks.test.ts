import { describe, expect, test } from 'vitest';
import { isNetwork, liesIn } from './networks.ts';

describe('the networks a system may call from', () => {
  test.each(['10.1.0.0/16', '192.0.2.7/32', '2001:db8::/32', '0.0.0.0/0', '::/0'])('are written like %s', (text) =>
    expect(isNetwork(text)).toBe(true),
  );
  test.each(['10.1.0.0', '10.1.0.0/33', '10.1/16', 'example.com/8', '2001:db8::/129', '10.0.0.0/8/8', '/8', ''])('not like %s', (text) =>
    expect(isNetwork(text)).toBe(false),
  );
  test('hold the addresses in them, also where the machine writes them as IPv6', () => {
    expect(liesIn('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(liesIn('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(liesIn('10.2.0.1', ['192.168.0.0/16', '10.1.0.0/16'])).toBe(false);
    expect(liesIn('2001:db8:1::1', ['2001:db8::/32'])).toBe(true);
    expect(liesIn('2001:db9::1', ['2001:db8::/32'])).toBe(false);
    expect(liesIn('10.1.2.3', [])).toBe(false);
  });
});
