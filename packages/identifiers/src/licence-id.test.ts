import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLicenceId, makeLicenceId } from './licence-id.ts';

const real = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U';
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('a licence identifier', () => {
  test('is valid with its check character, though its issuer fails a check of its own', () => {
    expect(checkLicenceId(real)).toEqual({ valid: true, value: real });
  });
  test('is taken in full width, with blanks and in lower case', () => {
    expect(checkLicenceId(`${real.toLowerCase().replaceAll('.', '．')} `)).toEqual({ valid: true, value: real });
  });
  test.each([
    ['another check character', real.replace(/U$/, 'V'), 'licence-id-check'],
    ['another root', real.replace('3005', '3006'), 'licence-id-root'],
    ['a part missing', real.replace('.001.', '.'), 'licence-id-parts'],
    ['a part too many', `${real}.1`, 'licence-id-parts'],
    ['a kind whose credit code is not valid', real.replace('13338W011', '13339W011'), 'licence-id-kind'],
    ['a kind that is too short', real.replace('W011', 'W01'), 'licence-id-kind'],
    ['an issuer with a hyphen', real.replace('244L', '2-4L'), 'licence-id-issuer'],
    ['no serial', real.replace('20230000403', ''), 'licence-id-serial'],
    ['a version of two digits', real.replace('.001.', '.01.'), 'licence-id-version'],
    ['nothing at all', '', 'licence-id-root'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkLicenceId(typed)).toEqual({ valid: false, reason });
  });
  test('is made again from its parts', () => {
    const parts = { kind: '11100000000013338W011', issuer: '11430000006122244L', serial: '20230000403', version: 1 };
    expect(makeLicenceId(parts)).toBe(real);
  });
  test('with any one character changed is refused', () => {
    const anySerial = fc.stringMatching(/^[0-9A-Z]{1,20}$/);
    fc.assert(
      fc.property(anySerial, fc.integer({ min: 1, max: 999 }), fc.nat(), fc.constantFrom(...characters), (serial, version, nth, other) => {
        const made = makeLicenceId({ kind: '11100000000013338W011', issuer: '11430000006122244L', serial, version });
        const at = nth % made.length;
        fc.pre(made[at] !== other);
        expect(checkLicenceId(made).valid).toBe(true);
        expect(checkLicenceId(made.slice(0, at) + other + made.slice(at + 1)).valid).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
  test('is not made from parts that make none', () => {
    const parts = { kind: '11100000000013338W011', issuer: '11430000006122244L', serial: '1', version: 1 };
    expect(() => makeLicenceId({ ...parts, version: 1000 })).toThrow('licence-id-version');
    expect(() => makeLicenceId({ ...parts, kind: '011' })).toThrow('licence-id-kind');
    expect(() => makeLicenceId({ ...parts, serial: 'a b' })).toThrow();
  });
});
