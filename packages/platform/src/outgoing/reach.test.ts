import { describe, expect, test } from 'vitest';
import { isReachable } from './reach.ts';

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
});
