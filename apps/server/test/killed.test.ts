import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { zhaoLei } from '../src/demo/people.ts';
import { picture } from './hand-in.ts';
import { openFolder, type Running, tongban } from './tongban.ts';

const data = openFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));

const replies: { readonly [question: string]: string } = {
  operatorAddress: '云州市学府路7号',
  name: '云州市立新书店',
  scope: '图书零售',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市学府路9号',
  capital: '5',
};

/** A browser without JavaScript: it keeps its cookies and sends the form that a page shows. */
function browser() {
  const cookies = new Map<string, string>();
  const ask = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', ...init, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
  };
  return {
    get: (url: string) => ask(url),
    post: (url: string, fields: { readonly [name: string]: string }) => ask(url, { method: 'POST', body: new URLSearchParams(fields) }),
    send: (url: string, body: FormData) => ask(url, { method: 'POST', body }),
  };
}
type Browser = ReturnType<typeof browser>;

/** Walks a registration from its first page to the one with everything once more; gives that page's address and its key. */
async function walkToCheck(person: Browser, base: string): Promise<{ readonly url: string; readonly key: string }> {
  let at = (await person.post(`${base}/services/individual-business-registration/drafts`, {})).to;
  for (let pages = 0; pages < 30 && !at.endsWith('/check'); pages += 1) {
    const { html } = await person.get(`${base}${at}`);
    const form = new FormData();
    for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      const name = /name="([^"]+)"/.exec(tag)?.[1] ?? '';
      if (/type="file"/.test(tag)) form.append(name, new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'premises.png');
      else if (replies[name] !== undefined && !form.has(name)) form.append(name, replies[name]);
    }
    const answer = await person.send(`${base}${at}`, form);
    if (answer.status !== 303) throw new Error(`${at}: ${answer.status}`);
    at = answer.to;
  }
  const { html } = await person.get(`${base}${at}`);
  return { url: `${base}${at}`, key: /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '' };
}

/** The platform and its database, every process of them, at once and unasked. */
async function killAll({ child, ended }: Running): Promise<void> {
  const postmaster = Number(readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
  const ofDatabase = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' }).split('\n');
  for (const pid of [child.pid, postmaster, ...ofDatabase.map(Number)]) {
    try {
      if (pid) process.kill(pid, 'SIGKILL');
    } catch {
      // It was quicker.
    }
  }
  await ended;
}

const casesOf = async (person: Browser, base: string) =>
  new Set([...(await person.get(`${base}/me`)).html.matchAll(/href="(\/cases\/[0-9a-f-]{36})"/g)].map(([, href]) => href)).size;

describe('everything is killed in the middle of a submission', () => {
  test('and it is there once, or was never acknowledged, and pressing the button again makes it one', { timeout: 180_000 }, async () => {
    const identifier = zhaoLei.phone;
    const person = browser();
    let running = tongban(['start'], { DATA_DIR: data });
    let base = await running.serving;
    const password = readFileSync(path.join(data, 'demo-password'), 'utf8').trim();
    expect((await person.post(`${base}/sign-in`, { identifier, password })).status).toBe(303);
    let before = await casesOf(person, base);
    for (const milliseconds of [2, 12, 60]) {
      const { url, key } = await walkToCheck(person, base);
      const fields = { declared: '1', key };
      const answer = person.post(url, fields).catch(() => undefined);
      await after(milliseconds);
      await killAll(running);
      const acknowledged = (await answer)?.status === 303;

      running = tongban(['start'], { DATA_DIR: data });
      base = await running.serving;
      const found = (await casesOf(person, base)) - before;
      expect(acknowledged ? [1] : [0, 1]).toContain(found);
      const again = await person.post(`${base}${new URL(url).pathname}`, fields);
      expect(again).toMatchObject({ status: 303, to: expect.stringMatching(/^\/cases\/.+\/receipt$/) });
      expect(await casesOf(person, base)).toBe(before + 1);
      before += 1;
    }
    running.child.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});
