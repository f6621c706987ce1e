import { factsIn } from '@tongban/paper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heJing, zhouMin } from '../src/demo/people.ts';
import { food, handIn } from './hand-in.ts';
import { browserOf, openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let zhou: Awaited<ReturnType<typeof browserOf>>;
let foodCase: string;

beforeAll(async () => {
  house = await openPortal();
  const { person, organisation } = house.owners.noodleShop;
  const party = { kind: 'organisation', id: organisation } as const;
  zhou = await browserOf(house, zhouMin.phone);
  await zhou.post('/me/party', { party: `organisation:${organisation}` });
  foodCase = await handIn(house, { kind: 'person', id: person, party, assurance: 2 }, 'food-business-licence', food);
});
afterAll(() => house.close());

const verified = (pdf: Buffer) => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' };
  const payload = Buffer.concat([Buffer.from(head), pdf, Buffer.from('\r\n--x--\r\n')]);
  return house.app.inject({ method: 'POST', url: '/verify', headers, payload });
};

describe('an applicant takes a letter from the portal', () => {
  test('at once from the page of the receipt, though it is signed only a moment later', async () => {
    expect((await zhou.get(`/cases/${foodCase}/receipt`)).body).toContain(`href="/cases/${foodCase}/letters/1"`);
    const answer = await zhou.get(`/cases/${foodCase}/letters/1`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining(encodeURIComponent('收件回执')),
      'cache-control': 'private, no-store',
    });
  });
  test('from the page of the case, by its name', async () => {
    await house.outbox.idle();
    const page = (await zhou.get(`/cases/${foodCase}`)).body;
    expect(page).toContain('给您的文书');
    expect(page).toContain('收件回执（PDF）');
    expect(page).toContain(`href="/cases/${foodCase}/letters/1"`);
  });
  test('and nobody else does', async () => {
    const other = await browserOf(house, heJing.phone);
    expect((await other.get(`/cases/${foodCase}/letters/1`)).statusCode).toBe(404);
    expect((await house.app.inject({ url: `/cases/${foodCase}/letters/1` })).statusCode).not.toBe(200);
    expect((await zhou.get(`/cases/${foodCase}/letters/7`)).statusCode).toBe(404);
  });
});

describe('anyone who is given a letter', () => {
  test('scans its QR code and learns what it is, and nothing that it says', async () => {
    const facts = factsIn((await zhou.get(`/cases/${foodCase}/letters/1`)).rawPayload);
    const { body, statusCode } = await house.app.inject({ url: new URL(facts?.verify ?? '').pathname });
    expect(statusCode).toBe(200);
    for (const told of ['是真的', '收件回执', '云州市市场监督管理局', '2026年11月20日', '请和您手上的逐项对照'])
      expect(body).toContain(told);
    for (const own of ['小满面馆', '查询密码']) expect(body).not.toContain(own);
  });
  test('is told that it is real, what it is, by whom and of which day; and that it is not, once it was changed', async () => {
    const pdf = (await zhou.get(`/cases/${foodCase}/letters/1`)).rawPayload;
    const { body, statusCode } = await verified(pdf);
    expect(statusCode).toBe(200);
    for (const told of ['是真的', '收件回执', '云州市市场监督管理局', '2026年11月20日', '和签发时一字不差']) expect(body).toContain(told);
    const changed = Buffer.from(pdf);
    changed.writeUInt8(changed.readUInt8(5000) ^ 1, 5000);
    expect((await verified(changed)).body).toContain('被改动过');
  });
});
