import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLog({ destination: { write: (line) => lines.push(line) } }));
  return JSON.parse(lines[0] ?? '{}');
}

function databaseFault(code: string, message: string): pg.DatabaseError {
  const fault = new pg.DatabaseError(message, 100, 'error');
  return Object.assign(fault, {
    code,
    detail: 'Key (phone)=(13800000000) already exists.',
    table: 'account',
    constraint: 'account_phone_key',
  });
}

describe('the log', () => {
  test('keeps secrets and sealed values to itself, wherever they stand', () => {
    const line = logged((log) =>
      log.info({ password: 'p', session: { token: 't' }, request: { headers: { cookie: 'c', authorization: 'a', accept: 'x' } } }),
    );
    expect(line).toMatchObject({
      password: '…',
      session: { token: '…' },
      request: { headers: { cookie: '…', authorization: '…', accept: 'x' } },
    });
  });
  test('says of a database fault what broke, and not whose data it was', () => {
    const line = logged((log) =>
      log.error({ err: databaseFault('23505', 'duplicate key value violates unique constraint "account_phone_key"') }),
    );
    expect(line.err).toMatchObject({
      code: '23505',
      table: 'account',
      constraint: 'account_phone_key',
      message: 'duplicate key value violates unique constraint "account_phone_key"',
    });
    expect(JSON.stringify(line)).not.toContain('13800000000');
  });
  test('does not repeat a value that the database could not read', () => {
    const line = logged((log) => log.error({ err: databaseFault('22P02', 'invalid input syntax for type uuid: "990100199001010000"') }));
    expect(line.err).toMatchObject({ message: 'invalid input syntax for type uuid: "…"' });
    expect(JSON.stringify(line)).not.toContain('990100199001010000');
  });
  test('follows a fault to its causes', () => {
    const line = logged((log) => log.error({ err: new Error('outer', { cause: new TypeError('inner', { cause: 'root' }) }) }));
    expect(line.err).toMatchObject({
      type: 'Error',
      message: 'outer',
      cause: { type: 'TypeError', message: 'inner', cause: { message: 'root' } },
    });
    expect(line.err).toMatchObject({ stack: expect.stringContaining('log.test.ts') });
  });
});
