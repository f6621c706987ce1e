import { describe, expect, test } from 'vitest';
import { isInnerNetwork, isReachable } from './reach.ts';

describe('an address that somebody else named', () => {
  test.each(['1.1.1.1', '203.119.25.1', '2400:3200::1', '::ffff:1.1.1.1'])(
    'may be connected to where it is the internet’s: %s',
    (address) => expect(isReachable(address, 'public')).toBe(true),
  );
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '5f00::1',
    '127.1',
    '0x7f000001',
    'localhost',
    '',
  ])('is none to connect to: %s', (address) => expect(isReachable(address, 'public')).toBe(false));
  test.each(['127.0.0.1', '10.0.0.1', '::1', 'fd12::1', '1.1.1.1'])('may be near in a demonstration: %s', (address) =>
    expect(isReachable(address, 'nearby')).toBe(true),
  );
  test.each(['169.254.169.254', 'fe80::1', '0.0.0.0', '::ffff:169.254.169.254'])('is out in a demonstration too: %s', (address) =>
    expect(isReachable(address, 'nearby')).toBe(false),
  );

  const listed = { networks: ['10.32.0.0/11', 'fd12:3456::/32'] };
  test.each(['10.32.0.1', '10.63.255.254', '::ffff:10.40.1.1', 'fd12:3456::1', '1.1.1.1'])(
    'may lie in an inner network that is listed: %s',
    (address) => expect(isReachable(address, listed)).toBe(true),
  );
  test.each(['10.64.0.1', '10.0.0.1', '192.168.1.1', 'fd12:3457::1', '127.0.0.1', '169.254.169.254', '::1', 'fe80::1'])(
    'and in no other: %s',
    (address) => expect(isReachable(address, listed)).toBe(false),
  );
  test('is none of this machine, nor where clouds keep their keys, whatever is listed', () => {
    const all = { networks: ['0.0.0.0/0', '127.0.0.0/8', '169.254.0.0/16', '::/0'] };
    for (const address of ['127.0.0.1', '169.254.169.254', '::1', '10.0.0.1']) expect(isReachable(address, all)).toBe(false);
  });
});

describe('an inner network', () => {
  test.each(['10.0.0.0/8', '10.1.2.3/32', '172.16.0.0/12', '192.168.7.0/24', '100.64.0.0/10', 'fd12::/16'])('is %s', (text) =>
    expect(isInnerNetwork(text)).toBe(true),
  );
  test.each(['10.0.0.0/7', '0.0.0.0/0', '::/0', '127.0.0.0/8', '169.254.0.0/16', '8.8.8.0/24', '10.0.0.1', '10.0.0.0/33', 'intranet', ''])(
    'is not %s',
    (text) => expect(isInnerNetwork(text)).toBe(false),
  );
});
