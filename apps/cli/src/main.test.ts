import { describe, expect, test } from 'vitest';
import { tongban } from './testing/run.ts';

describe('tongban on the command line', () => {
  test('lists its commands, and says more about each', () => {
    const all = tongban(['--help']);
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toMatch(/^ {2}check\b/m);
    expect(all.out).toMatch(/^ {2}due\b/m);
    expect(tongban(['check', '--help'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Usage: tongban check KIND VALUE'),
    });
    expect(tongban(['due', '--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage: tongban due --from') });
  });
  test.each([
    ['no command', [], 'tongban: say which command to run; tongban --help lists them all'],
    ['an unknown command', ['frob'], 'tongban: there is no command frob; tongban --help lists them all'],
    ['a word that every object knows', ['constructor'], 'tongban: there is no command constructor; tongban --help lists them all'],
    ['an unknown flag', ['check', 'uscc', '1', '--fast'], 'tongban check: there is no flag --fast; see tongban check --help'],
    ['a flag without its value', ['due', '--days'], 'tongban due: --days needs a value; see tongban due --help'],
    [
      'a value for a flag that takes none',
      ['check', 'uscc', '1', '--demo=1'],
      'tongban check: --demo takes no value; see tongban check --help',
    ],
  ])('answers %s with one line that says what to do, and with exit code 2', (_, args, line) => {
    expect(tongban(args)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });
});
