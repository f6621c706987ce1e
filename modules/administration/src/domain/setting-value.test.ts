import { describe, expect, test } from 'vitest';
import { faultOf } from './setting-value.ts';

const minutes = { kind: 'number', key: 'idle', unit: 'minutes', min: 5, max: 120, default: 30 } as const;
const phone = { kind: 'text', key: 'phone', longest: 13, pattern: '12345|0\\d{2,3}-\\d{7,8}', default: async () => '12345' } as const;

describe('a number', () => {
  test.each([5, 30, 120])('of %i is within its limits', (value) => expect(faultOf(minutes, value)).toBeUndefined());
  test.each([
    [4, 'too-small'],
    [121, 'too-large'],
    [30.5, 'not-a-whole-number'],
    ['30', 'not-a-whole-number'],
    [Number.NaN, 'not-a-whole-number'],
  ])('of %s is %s', (value, fault) => expect(faultOf(minutes, value)).toBe(fault));
});

describe('a line of text', () => {
  test.each(['12345', '0990-0123001'])('like %s fits its form', (value) => expect(faultOf(phone, value)).toBeUndefined());
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['0990-01230011234', 'too-long'],
    ['112345', 'not-in-this-form'],
    [12_345, 'not-a-text'],
  ])('like “%s” is %s', (value, fault) => expect(faultOf(phone, value)).toBe(fault));
});
