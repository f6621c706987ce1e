import type { CaseView } from '@tongban/cases/contract';
import type { CounterApplication, ReceiptForClerk, Visit } from '@tongban/counter/contract';
import { makeCitizenId } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { newId, run, sha256 } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { region } from '../src/demo/city.ts';
import { heJing, wangXiulan, zhouMin } from '../src/demo/people.ts';
import { picture } from './hand-in.ts';
import { browserOf, officialOf, openPortal, type PortalHouse, password } from './portal-house.ts';

let house: PortalHouse;
let linXiao: Desk;
let sunNing: Desk;
beforeAll(async () => {
  house = await openPortal();
  linXiao = await deskOf('lin.xiao');
  sunNing = await deskOf('sun.ning');
});
beforeEach(() => house.clock.set('2026-11-20T08:20:00.000Z'));
afterAll(() => house.close());

type Desk = Awaited<ReturnType<typeof deskOf>>;

/** A clerk's browser at the workbench. */
async function deskOf(staffNumber: string) {
  const { app } = house;
  const own = { 'sec-fetch-site': 'same-origin' };
  const signIn = await app.inject({ method: 'POST', url: '/api/officials/session', headers: own, payload: { staffNumber, password } });
  const cookies = Object.fromEntries(signIn.cookies.map(({ name, value }) => [name, value]));
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/counter${url}`,
      cookies,
      headers: { ...own, 'idempotency-key': newId() },
      ...(payload === undefined ? {} : { payload }),
    });
  const upload = (url: string, name = 'scan.png', bytes: Uint8Array = picture) => {
    const boundary = 'b0undary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { ...own, 'content-type': `multipart/form-data; boundary=${boundary}` };
    return app.inject({ method: 'POST', url: `/api/counter${url}`, cookies, headers, payload });
  };
  return { ask, upload, see: (id: string) => app.inject({ url: `/api/workbench/cases/${id}`, cookies }) };
}

const open = async (desk: Desk, present: object) => desk.ask('POST', '/visits', present);
const visitOf = async (desk: Desk, present: object): Promise<Visit> => {
  const opened = await open(desk, present);
  if (opened.statusCode !== 201) throw new Error(opened.body);
  return (await desk.ask('GET', `/visits/${opened.json().id}`)).json();
};
const applicationOf = async (desk: Desk, visit: Visit, service: string, party = visit.parties[0]?.party) =>
  desk.ask('POST', `/visits/${visit.id}/applications`, { service, party });
const read = async (desk: Desk, id: string): Promise<CounterApplication> => (await desk.ask('GET', `/applications/${id}`)).json();

const answers: { readonly [question: string]: string } = {
  operatorAddress: '云州市学府路7号',
  name: '云州市秀兰缝补铺',
  scope: '服装缝补',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市学府路9号',
  capital: '1',
};

/** Fills in every page from top to bottom, as often as answers bring up new ones. */
async function fill(desk: Desk, id: string): Promise<CounterApplication> {
  const done = new Set<string>();
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const { pages } = await read(desk, id);
    const next = pages.find(({ page }) => !done.has(page.id));
    if (next === undefined) break;
    done.add(next.page.id);
    for (const { id: question, type } of next.page.questions)
      if (type === 'files')
        expect((await desk.upload(`/applications/${id}/files?page=${next.page.id}&question=${question}`)).statusCode).toBe(200);
    const asked = next.page.questions.flatMap(({ id: question }) =>
      answers[question] === undefined ? [] : [[question, answers[question]]],
    );
    const saved = await desk.ask('PUT', `/applications/${id}/pages/${next.page.id}`, Object.fromEntries(asked));
    expect(saved.json()).toMatchObject({ saved: true });
  }
  return await read(desk, id);
}

const newcomerId = makeCitizenId({ region, birth: day('1991-04-05'), sequence: 77 });
const stranger = { citizenId: wangXiulan.citizenId, name: wangXiulan.name };

describe('a clerk takes in for somebody who is present', () => {
  test('after looking at the paper: the number must be one, the name the one it stands under, the phone free', async () => {
    expect((await open(linXiao, { ...stranger, citizenId: '990100195809216666' })).json()).toMatchObject({
      type: 'urn:tongban:problem:citizen-id-invalid',
      errors: [{ field: 'citizenId' }],
    });
    expect((await open(linXiao, { ...stranger, name: '王秀英' })).json()).toMatchObject({ errors: [{ field: 'name' }] });
    const newcomer = { citizenId: newcomerId, name: '孙立群' };
    expect((await open(linXiao, newcomer)).json()).toMatchObject({ errors: [{ field: 'phone' }] });
    expect((await open(linXiao, { ...newcomer, phone: zhouMin.phone })).json()).toMatchObject({ type: 'urn:tongban:problem:phone-taken' });
    expect(await visitOf(linXiao, { ...newcomer, phone: '16400000077' })).toMatchObject({ name: '孙立群' });
  });

  test('on the very draft that was begun online, with originals seen, confirmed on a second screen, handed in once', async () => {
    const online = await browserOf(house, wangXiulan.phone);
    const refused = await online.post('/services/individual-business-registration/drafts');
    expect(refused.statusCode).toBe(403);

    const visit = await visitOf(linXiao, stranger);
    expect(visit).toMatchObject({ name: '王秀兰', parties: [{ capacity: 'self' }] });
    expect((await online.get('/me')).body).toContain('已当面核验');
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    const draft = await online.post('/services/individual-business-registration/drafts');
    expect(draft.statusCode).toBe(303);

    const filled = await fill(linXiao, id);
    expect(filled.check).toMatchObject({ problems: [], party: '王秀兰' });
    expect(draft.headers.location).toContain(filled.check.draft);
    const files = filled.check.evidence.flatMap((row) => row.files.map(({ file }) => file));
    expect((await linXiao.ask('PUT', `/applications/${id}/originals`, { files: [...files, 'f'.repeat(64)] })).statusCode).toBe(204);
    expect((await read(linXiao, id)).originals).toEqual(files);

    expect((await linXiao.ask('POST', `/applications/${id}/submission`)).json()).toMatchObject({
      type: 'urn:tongban:problem:not-confirmed',
    });
    const { code } = (await linXiao.ask('POST', `/applications/${id}/screen`)).json();
    const { app } = house;
    const screen = await app.inject({ url: `/counter?code=${code}` });
    expect(screen.body).toContain('云州市秀兰缝补铺');
    const what = /name="what" value="([0-9a-f]{64})"/.exec(screen.body)?.[1] ?? '';
    const confirm = () =>
      app.inject({
        method: 'POST',
        url: '/counter',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams({ code, what }).toString(),
      });
    await linXiao.ask('PUT', `/applications/${id}/pages/capital`, { capital: '2' });
    const { pages } = await read(linXiao, id);
    const page = pages.find((one) => one.page.questions.some((question) => question.id === 'capital'));
    await linXiao.ask('PUT', `/applications/${id}/pages/${page?.page.id}`, { capital: '2' });
    expect((await confirm()).statusCode).toBe(409);
    const again = await app.inject({ url: `/counter?code=${code}` });
    expect(again.body).not.toContain(what);
    const now = /name="what" value="([0-9a-f]{64})"/.exec(again.body)?.[1] ?? '';
    const confirmed = await app.inject({
      method: 'POST',
      url: '/counter',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ code, what: now }).toString(),
    });
    expect([confirmed.statusCode, confirmed.headers.location]).toEqual([303, '/counter/done']);
    expect((await read(linXiao, id)).confirmation).toMatchObject({ on: 'screen', stands: true });

    const receipt: ReceiptForClerk = (await linXiao.ask('POST', `/applications/${id}/submission`)).json();
    expect((await linXiao.ask('POST', `/applications/${id}/submission`)).json()).toEqual(receipt);
    expect(Object.keys(receipt)).not.toContain('password');
    await house.outbox.idle();
    expect((await linXiao.ask('GET', `/applications/${id}/receipt`)).json()).toEqual({ ...receipt, signed: true });
    const letter = await linXiao.ask('GET', `/applications/${id}/receipt/letter`);
    expect([letter.headers['content-type'], letter.rawPayload.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect((await online.get(`/cases/${receipt.case}`)).statusCode).toBe(200);
    expect((await online.get('/me/looks')).body).toContain('在窗口替您录入');
    const seen = (await linXiao.see(receipt.case)).json() as CaseView & { history: readonly { by: string }[] };
    expect(seen.history[0]?.by).toBe('申请人（林晓在窗口录入）');
    expect(seen.evidence.filter(({ source }) => source === 'upload').map(({ grade }) => grade)).toEqual(['B']);
  });

  test('or with a signature on paper, which is kept; what is changed afterwards is confirmed again', async () => {
    const visit = await visitOf(linXiao, { citizenId: zhouMin.citizenId, name: zhouMin.name });
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    await fill(linXiao, id);
    expect((await linXiao.upload(`/applications/${id}/signed-form`)).statusCode).toBe(204);
    expect((await read(linXiao, id)).confirmation).toMatchObject({ on: 'paper', stands: true });
    const { pages } = await read(linXiao, id);
    const page = pages.find((one) => one.page.questions.some((question) => question.id === 'capital'));
    await linXiao.ask('PUT', `/applications/${id}/pages/${page?.page.id}`, { capital: '3' });
    expect((await read(linXiao, id)).confirmation).toMatchObject({ stands: false });
    expect((await linXiao.ask('POST', `/applications/${id}/submission`)).json()).toMatchObject({
      type: 'urn:tongban:problem:changed-since-confirmation',
    });
  });

  test('on paper as large as the city takes files, and so often on one visit', async () => {
    const visit = await visitOf(linXiao, { citizenId: zhouMin.citizenId, name: zhouMin.name });
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    const office = await officialOf(house, 'admin');
    const largest = async (value: number) =>
      expect((await office('PUT', '/api/administration/settings/upload.file', { value })).statusCode).toBe(204);
    const form = `/applications/${id}/signed-form`;
    const large = Buffer.concat([picture, Buffer.alloc(1024 * 1024)]);
    await largest(1);
    expect((await linXiao.upload(form, 'scan.png', large)).json()).toMatchObject({
      type: 'urn:tongban:problem:signed-form-too-large',
      title: expect.stringContaining('1MB'),
    });
    await largest(10);
    expect((await linXiao.upload(form, 'scan.png', large)).statusCode).toBe(204);
    await house.db.transaction({ kind: 'system', name: 'test' }, (tx) =>
      run(tx).query('update counter.visit set scans = 30 where id = $1', [visit.id]),
    );
    expect((await linXiao.upload(form)).json()).toMatchObject({ type: 'urn:tongban:problem:too-many-scans' });
  });

  test('and what was signed stays with what was handed in; a day later nothing is left of a form that came to nothing', async () => {
    const scan = sha256(picture);
    const kept = async () => (await house.filesOf('counter').get(scan)) !== undefined;
    const { counter } = house.rooms;
    house.clock.set('2026-11-21T08:19:00.000Z');
    await counter.sweepScans();
    expect(await kept()).toBe(true);
    house.clock.set('2026-11-21T08:21:00.000Z');
    await counter.sweepScans();
    expect(await kept()).toBe(false);

    linXiao = await deskOf('lin.xiao');
    const visit = await visitOf(linXiao, { citizenId: zhouMin.citizenId, name: zhouMin.name });
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    await fill(linXiao, id);
    await linXiao.upload(`/applications/${id}/signed-form`);
    expect((await linXiao.ask('POST', `/applications/${id}/submission`)).statusCode).toBe(200);
    house.clock.set('2026-11-23T08:21:00.000Z');
    await counter.sweepScans();
    expect(await kept()).toBe(true);
    house.clock.set('2026-11-20T08:20:00.000Z');
    linXiao = await deskOf('lin.xiao');
  });

  test('for an organisation where the person has its mandate, and for no other', async () => {
    const visit = await visitOf(linXiao, { citizenId: zhouMin.citizenId, name: zhouMin.name });
    const shop = visit.parties.find(({ party }) => party.kind === 'organisation');
    expect((await applicationOf(linXiao, visit, 'food-business-licence', shop?.party)).json()).toMatchObject({ id: expect.any(String) });
    const others = await visitOf(linXiao, { citizenId: heJing.citizenId, name: heJing.name });
    const school = others.parties.find(({ party }) => party.kind === 'organisation');
    const { id } = (await applicationOf(linXiao, others, 'school-bus-permit', school?.party)).json();
    expect((await linXiao.ask('GET', `/applications/${id}/pages/buses?item=0`)).json()).toMatchObject({ page: { id: 'buses' }, item: 0 });
    expect((await linXiao.ask('GET', `/applications/${id}/pages/nowhere`)).statusCode).toBe(404);
    expect((await applicationOf(linXiao, others, 'food-business-licence', shop?.party)).json()).toMatchObject({
      type: 'urn:tongban:problem:no-mandate',
    });
  });
});

describe('a visit', () => {
  test('is the clerk’s own: a colleague finds nothing there', async () => {
    const visit = await visitOf(linXiao, stranger);
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    expect((await sunNing.ask('GET', `/visits/${visit.id}`)).statusCode).toBe(404);
    for (const [method, url] of [
      ['GET', ''],
      ['POST', '/screen'],
      ['POST', '/submission'],
      ['GET', '/receipt'],
      ['GET', '/receipt/letter'],
    ] as const)
      expect((await sunNing.ask(method, `/applications/${id}${url}`)).statusCode).toBe(404);
  });
  test('is over after two hours, or when the clerk ends it', async () => {
    const visit = await visitOf(linXiao, stranger);
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    house.clock.set('2026-11-20T10:21:00.000Z');
    linXiao = await deskOf('lin.xiao');
    expect((await linXiao.ask('GET', `/applications/${id}`)).json()).toMatchObject({ type: 'urn:tongban:problem:visit-over' });
    house.clock.set('2026-11-20T08:20:00.000Z');
    linXiao = await deskOf('lin.xiao');
    const next = await visitOf(linXiao, stranger);
    await linXiao.ask('POST', `/visits/${next.id}/end`);
    expect((await linXiao.ask('GET', `/visits/${next.id}`)).statusCode).toBe(409);
  });
  test('is for clerks: nobody else may open one', async () => {
    const reviewer = await deskOf('gao.yuan');
    expect((await open(reviewer, stranger)).statusCode).toBe(403);
    expect((await house.app.inject({ method: 'POST', url: '/api/counter/visits', payload: stranger })).statusCode).toBe(401);
  });
  test('shows its second screen for ten minutes, under its own code alone', async () => {
    const visit = await visitOf(linXiao, stranger);
    const { id } = (await applicationOf(linXiao, visit, 'individual-business-registration')).json();
    const { code } = (await linXiao.ask('POST', `/applications/${id}/screen`)).json();
    expect((await house.app.inject({ url: '/counter?code=00000000' })).statusCode).toBe(422);
    expect((await house.app.inject({ url: `/counter?code=${code}` })).statusCode).toBe(200);
    house.clock.set('2026-11-20T08:31:00.000Z');
    expect((await house.app.inject({ url: `/counter?code=${code}` })).statusCode).toBe(422);
  });
});
