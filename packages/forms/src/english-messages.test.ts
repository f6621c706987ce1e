import { describe, expect, test } from 'vitest';
import { englishMessages as said } from './english-messages.ts';

const area = { label: 'Floor area', example: '80', entered: 'eighty' };

describe('in English a form', () => {
  test('names the question, what to do, an example and what was entered', () => {
    expect(said.notNumber(area)).toBe('Floor area: enter a number, for example 80. You entered ‘eighty’');
    expect(said.outOfRange({ label: 'Seats' }, '8', '56')).toBe('Seats: enter a number from 8 to 56');
  });
  test('counts one file and two', () => {
    expect(said.tooManyFiles({ label: 'Lease' }, 1)).toBe('Lease: no more than 1 file. Remove those you do not need');
    expect(said.tooManyFiles({ label: 'Lease' }, 2)).toContain('2 files');
  });
  test('writes days as they are written in English', () => expect(said.date(2026, 11, 5)).toBe('5 November 2026'));
  test('tells the editor of a broken condition where it breaks', () =>
    expect(said.faults['broken-condition']('', { fault: 'unknown-function', at: 4, found: 'summ' })).toBe(
      'Character 4: there is no function ‘summ’',
    ));
});
