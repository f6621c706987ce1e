import { describe, expect, test } from 'vitest';
import { faultOfPassword } from './password-rule.ts';

const fault = (password: string) =>
  faultOfPassword({ password, before: 'abcd-efgh-jkmn', names: ['gao', 'yuan', '16400000001', '99010019860517024X', 'li'], shortest: 10 });

describe('the password that somebody takes', () => {
  test.each(['correct horse battery', '云湖大道一号门前的两棵树', 'k7!mQ2#vPz', 'a list of my own'])('may be %s', (password) =>
    expect(fault(password)).toBeUndefined(),
  );
  test.each([
    ['k7!mQ2#vP', 'password-too-short'],
    ['aaaaaaaaaaaa', 'password-too-simple'],
    ['123412341234', 'password-too-simple'],
    ['2026112520', 'password-too-simple'],
    ['Yuan-at-the-counter', 'password-names-you'],
    ['my 16400000001', 'password-names-you'],
    ['ｉｄ ９９０１００１９８６０５１７０２４ｘ', 'password-names-you'],
    ['abcd-efgh-jkmn', 'password-as-before'],
    ['ａbcd-efgh-jkmn', 'password-as-before'],
  ])('may not be %s: %s', (password, refusal) => expect(fault(password)).toBe(refusal));
});
