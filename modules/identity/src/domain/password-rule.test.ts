import { describe, expect, test } from 'vitest';
import { faultOfPassword } from './password-rule.ts';

const fault = (password: string) => faultOfPassword({ password, before: 'abcd-efgh-jkmn', staffNumber: 'gao.yuan', shortest: 10 });

describe('the password that an official takes', () => {
  test.each(['correct horse battery', '云湖大道一号门前的两棵树', 'k7!mQ2#vPz'])('may be %s', (password) =>
    expect(fault(password)).toBeUndefined(),
  );
  test.each([
    ['k7!mQ2#vP', 'password-too-short'],
    ['aaaaaaaaaaaa', 'password-too-simple'],
    ['123412341234', 'password-too-simple'],
    ['Yuan-at-the-counter', 'password-names-you'],
    ['abcd-efgh-jkmn', 'password-as-before'],
    ['ａbcd-efgh-jkmn', 'password-as-before'],
  ])('may not be %s: %s', (password, refusal) => expect(fault(password)).toBe(refusal));
});
