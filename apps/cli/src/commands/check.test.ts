import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { main, tongban } from '../testing/run.ts';

describe('tongban check', () => {
  test.each([
    ['citizen-id', '11010519491231002X', '110105194912310021'],
    ['uscc', '91350100M000100Y43', '91350100M000100Y44'],
    ['region', '330200', '320576'],
    [
      'licence-id',
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V',
    ],
    ['catalogue-code', '00013112700Y', '00013112701Y'],
    ['implementation-code', '11450721MB155808114000104002000', '11450721MB155808124000104002000'],
  ])('tells a valid %s from another', (kind, right, wrong) => {
    const lines = tongban(['check', kind, '-'], `${right}\n${wrong}\n`).out.split('\n');
    expect(lines[0]).toBe(`${right}\tvalid\t`);
    expect(lines[1]).toMatch(new RegExp(`^${wrong}\tinvalid\t${kind}-[a-z]+ .*请.*$`));
  });
  test('exits with 0 for a valid value, and with 1 and the reason for another', () => {
    expect(tongban(['check', 'uscc', '91350100M000100Y43'])).toEqual({ code: 0, out: 'valid\n', err: '' });
    const refused = tongban(['check', 'uscc', '91350100M000100Y44']);
    expect(refused).toMatchObject({ code: 1, err: '' });
    expect(refused.out).toMatch(/^invalid: uscc-check .*请.*\n$/);
  });
  test('knows the demonstration region only when asked to', () => {
    expect(tongban(['check', 'region', '990100']).code).toBe(1);
    expect(tongban(['check', 'region', '990100', '--demo'])).toMatchObject({ code: 0, out: 'valid\n' });
    expect(tongban(['check', '--demo', 'citizen-id', '990100199003070077']).out).toMatch(/^invalid: citizen-id-check/);
  });
  test('refuses a citizen ID of somebody not born yet', () => {
    expect(tongban(['check', 'citizen-id', '110105299901010024']).out).toMatch(/^invalid: citizen-id-future/);
  });
  test('reads a list and answers line by line, in its order', () => {
    const input = '\ufeff91350100M000100Y43\r\n91350100M000100Y44\r\n\r\n９１３５０１００m000100y43\tx';
    const lines = tongban(['check', 'uscc', '-'], input).out.split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['91350100M000100Y43', 'valid'],
      ['91350100M000100Y44', 'invalid'],
      ['', 'invalid'],
      ['９１３５０１００m000100y43 x', 'invalid'],
      [''],
    ]);
    expect(lines[0]).toBe('91350100M000100Y43\tvalid\t');
    expect(lines[1]).toMatch(/^[^\t]+\tinvalid\tuscc-check [^\t]+$/);
  });
  test('of a list exits with 1 if one value is invalid', () => {
    expect(tongban(['check', 'region', '-'], '330200\n110000\n')).toMatchObject({ code: 0, err: '' });
    expect(tongban(['check', 'region', '-'], '330200\n320576\n110000\n')).toMatchObject({ code: 1, err: '' });
    expect(tongban(['check', 'region', '-'], '')).toEqual({ code: 0, out: '', err: '' });
  });
  test('takes a hundred thousand lines', () => {
    const out = tongban(['check', 'citizen-id', '-'], '11010519491231002X\n110105194912310021\n'.repeat(50_000)).out;
    expect(out.match(/\tvalid\t\n/g)).toHaveLength(50_000);
    expect(out.match(/\tinvalid\tcitizen-id-check/g)).toHaveLength(50_000);
  });
  test('stops quietly when nobody reads any further', async () => {
    const child = spawn(process.execPath, [main, 'check', 'region', '-']);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('330200\n'.repeat(200_000));
    await once(child, 'close');
    expect(complaint).toBe('');
  });
  test.each([
    ['no kind', ['check'], 'say a kind; the kinds are citizen-id,'],
    ['an unknown kind', ['check', 'passport', '1'], 'there is no kind passport; the kinds are citizen-id,'],
    ['no value', ['check', 'uscc'], 'say the value to check, or - to read values'],
    ['two values', ['check', 'uscc', '9135', '0100'], 'say one value; put quotes around'],
  ])('answers %s with exit code 2', (_, args, message) => {
    expect(tongban(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`tongban check: ${message}`) });
  });
});
