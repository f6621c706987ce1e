import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { makeUscc } from '@tongban/identifiers';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder, tongban } from './tongban.ts';

const folders: string[] = [];
const folder = () => {
  const made = openFolder();
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const long = 120_000;
const inEarnest = { TONGBAN_SECRET: Buffer.alloc(32, 5).toString('base64'), PUBLIC_URL: 'http://localhost:3000' };

describe('a start that cannot succeed says in one plain line what to do', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => taken.close());

  const refused = async (settings: { readonly [name: string]: string }) => {
    const { code, err } = await tongban(['start'], settings).ended;
    return { code, lines: err.trim().split('\n') };
  };

  test(
    'where the port is taken',
    async () => {
      const address = taken.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { code, lines } = await refused({ PORT: String(port), DATA_DIR: folder() });
      expect(code).toBe(1);
      expect(lines).toEqual([`Port ${port} is taken by another program: stop it, or choose another port, such as PORT=${port + 1}.`]);
    },
    long,
  );

  test(
    'where people would sign in over a wire in the open',
    async () => {
      const database = { DATABASE_URL: 'postgres://app:one@db.example/city', DATABASE_OWNER_URL: 'postgres://owner:two@db.example/city' };
      const { code, lines } = await refused({ ...database, ...inEarnest, PUBLIC_URL: 'http://zw.example.gov.cn', DATA_DIR: folder() });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/^PUBLIC_URL=http:\/\/zw\.example\.gov\.cn is not https: /)]);
    },
    long,
  );

  test(
    'where the database does not answer',
    async () => {
      const database = { DATABASE_URL: 'postgres://app:one@127.0.0.1:1/city', DATABASE_OWNER_URL: 'postgres://owner:two@127.0.0.1:1/city' };
      const { code, lines } = await refused({ ...database, ...inEarnest, DATA_DIR: folder() });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/127\.0\.0\.1:1\/city .*DATABASE_URL/)]);
      expect(lines.join()).not.toContain('one');
    },
    long,
  );

  test(
    'where the folder cannot be written',
    async () => {
      const { code, lines } = await refused({ DATA_DIR: '/proc/tongban' });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/\/proc\/tongban cannot be written .*DATA_DIR/)]);
    },
    long,
  );
});

describe('a city in earnest', () => {
  let database: TestDatabase;
  let settings: { readonly [name: string]: string };
  beforeAll(async () => {
    database = await testDatabase([]);
    settings = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: folder(), ...inEarnest };
  });
  afterAll(() => database.close());

  test(
    'does not start before it is set up',
    async () => {
      const { code, err } = await tongban(['start'], settings).ended;
      expect(code).toBe(1);
      expect(err).toContain('npx tongban setup');
    },
    long,
  );

  let firstPassword = '';
  test(
    'is set up from a plan with a first administrator, whose password is shown once',
    async () => {
      const plan = path.join(folder(), 'plan.yaml');
      const example = (await tongban(['setup', '--example'], settings).ended).out;
      const code = (organisation: string) => makeUscc({ department: '1', category: '1', region: '330200', organisation });
      writeFileSync(plan, example.replace('18个字符', code('MB9K0001')).replace('18个字符', code('MB9K0002')));
      const first = await tongban(['setup', plan], settings).ended;
      expect(first.err).toBe('');
      firstPassword = /First administrator: zhang\.san, password (\S{16}) /.exec(first.out)?.[1] ?? '';
      const again = await tongban(['setup', plan], settings).ended;
      expect(again.out).toContain('zhang.san keeps the password there is.');
    },
    long,
  );

  test(
    'then serves everything on one port, without a demo account, lets the administrator in to set another password first, and stops when told',
    async () => {
      const { child, serving, ended } = tongban(['start'], settings);
      const address = await serving;
      const pages = ['/', '/workbench/', '/workbench/cases', '/api/services', '/api/openapi.json'];
      const answers = await Promise.all(pages.map((page) => fetch(address + page)));
      expect(answers.map((answer) => answer.status)).toEqual(pages.map(() => 200));
      expect(await (await fetch(address)).text()).toContain('政务服务');
      const body = JSON.stringify({ staffNumber: 'zhang.san', password: firstPassword });
      const headers = { 'content-type': 'application/json', origin: address };
      const signedIn = await fetch(`${address}/api/officials/session`, { method: 'POST', headers, body });
      const cookie = signedIn.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const me = await fetch(`${address}/api/officials/me`, { headers: { cookie } });
      expect(await me.json()).toMatchObject({ mustChangePassword: true, grants: [] });
      expect((await fetch(`${address}/api/administration/settings`, { headers: { cookie } })).status).toBe(403);
      child.kill('SIGTERM');
      const { code, out } = await ended;
      expect(code).toBe(0);
      expect(out).not.toContain('demo-password');
    },
    long,
  );
});

describe('a demonstration', () => {
  const data = folder();
  const postmaster = () => Number(readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
  /** Gone, or only waiting for a parent that never asks. */
  const gone = (pid: number) => {
    const file = `/proc/${pid}/stat`;
    expect(existsSync(file) ? readFileSync(file, 'utf8') : ' Z ').toContain(' Z ');
  };

  test(
    'killed outright is mended by the next start, which takes the database with it when it is told to stop',
    async () => {
      const killed = tongban(['start'], { DATA_DIR: data });
      await killed.serving;
      const pid = postmaster();
      killed.child.kill('SIGKILL');
      await killed.ended;

      const next = tongban(['start'], { DATA_DIR: data });
      expect((await fetch(await next.serving)).status).toBe(200);
      expect(postmaster()).toBe(pid);
      next.child.kill('SIGINT');
      expect(await next.ended).toMatchObject({ code: 0, err: '' });
      gone(pid);
    },
    long,
  );

  test(
    'stops with its launcher, however that ended',
    async () => {
      const { child, serving, ended } = tongban(['start'], { DATA_DIR: data });
      await serving;
      const pid = postmaster();
      child.disconnect();
      expect((await ended).code).toBe(0);
      gone(pid);
    },
    long,
  );

  test(
    'lets an account in by the password it made up, and by no other',
    async () => {
      const { child, serving, ended } = tongban(['start'], { DATA_DIR: data });
      const address = await serving;
      const signIn = async (password: string) => {
        const body = JSON.stringify({ staffNumber: 'lin.xiao', password });
        const headers = { 'content-type': 'application/json', origin: address };
        return (await fetch(`${address}/api/officials/session`, { method: 'POST', headers, body })).status;
      };
      const password = readFileSync(path.join(data, 'demo-password'), 'utf8').trim();
      expect([await signIn(password), await signIn('demo')]).toEqual([204, 401]);
      child.kill('SIGTERM');
      await ended;
    },
    long,
  );
});
