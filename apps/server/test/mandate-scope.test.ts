import type { PersonId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { businesses } from '../src/demo/organisations.ts';
import { chenLi, heJing, zhouMin } from '../src/demo/people.ts';
import { bus, busOf, food, handIn } from './hand-in.ts';
import { browserOf, openPortal, type PortalHouse } from './portal-house.ts';

type Browser = Awaited<ReturnType<typeof browserOf>>;

let house: PortalHouse;
let zhou: Browser;
/** 陈立, whom the noodle shop lets act for it in its food licence and in nothing else. */
let agent: Browser;
let foodDraft: string;
let busDraft: string;
let foodCase: string;
let busCase: string;

beforeAll(async () => {
  house = await openPortal();
  const { organisation } = house.owners.noodleShop;
  const person: PersonId = await house.rooms.identity.addPerson(chenLi);
  await house.rooms.identity.addMandate({ person, organisation, capacity: 'agent', services: ['food-business-licence'] });
  const party = `organisation:${organisation}`;
  zhou = await browserOf(house, zhouMin.phone);
  await zhou.post('/me/party', { party });
  const owner = {
    kind: 'person',
    id: house.owners.noodleShop.person,
    party: { kind: 'organisation', id: organisation },
    assurance: 2,
  } as const;
  const oneBus = busOf('云Z12345', heJing.citizenId);
  foodCase = await handIn(house, owner, 'food-business-licence', food);
  busCase = await handIn(house, owner, 'school-bus-permit', bus, oneBus);
  foodDraft = draftIn(await zhou.post('/services/food-business-licence/drafts'));
  busDraft = draftIn(await zhou.post('/services/school-bus-permit/drafts'));
  agent = await browserOf(house, chenLi.phone);
  expect((await agent.post('/me/party', { party })).statusCode).toBe(303);
});
afterAll(() => house.close());

const draftIn = ({ headers }: { readonly headers: { readonly location?: unknown } }) =>
  /^\/drafts\/([0-9a-f-]{36})\//.exec(String(headers.location))?.[1] ?? '';

describe('an agent whose mandate names one service', () => {
  test('is listed that service’s drafts, told of the limit, and shown no vault', async () => {
    const mine = (await agent.get('/me')).body;
    expect(mine).toContain('您受托办理：食品经营许可。');
    expect(mine).toContain(`/drafts/${foodDraft}`);
    expect(mine).toContain(`/cases/${foodCase}`);
    for (const other of [busDraft, busCase]) expect(mine).not.toContain(other);
    expect(mine).toContain('不能打开它的证照库');
    expect(mine).not.toContain('/licences/');
    const principal = (await zhou.get('/me')).body;
    for (const own of [`/drafts/${busDraft}`, `/cases/${busCase}`]) expect(principal).toContain(own);
    expect(principal).toContain('/licences/');
    expect(principal).not.toContain('受托');
  });
  test('goes on with a draft of it, filled in from the licence that stays closed to them', async () => {
    const step = await agent.get(`/drafts/${foodDraft}/businessForm`);
    expect(step.statusCode).toBe(200);
    expect(step.body).toContain(businesses.noodleShop.address);
    expect((await agent.post(`/drafts/${foodDraft}/businessForm`, { form: 'catering' })).statusCode).toBe(303);
  });
  test('neither reads nor writes another service’s draft, nor begins one', async () => {
    expect((await zhou.get(`/drafts/${busDraft}/riders`)).statusCode).toBe(200);
    for (const path of ['', '/check', '/riders']) expect((await agent.get(`/drafts/${busDraft}${path}`)).statusCode).toBe(404);
    expect((await agent.post(`/drafts/${busDraft}/riders`, { riders: '9' })).statusCode).toBe(404);
    const refused = await agent.post('/services/school-bus-permit/drafts');
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('请单位的负责人先授权给您');
  });
  test('follows its cases, and not another service’s', async () => {
    for (const path of ['', '/application', '/receipt']) {
      expect((await agent.get(`/cases/${foodCase}${path}`)).statusCode).toBe(200);
      expect((await zhou.get(`/cases/${busCase}${path}`)).statusCode).toBe(200);
      expect((await agent.get(`/cases/${busCase}${path}`)).statusCode).toBe(404);
    }
  });
  test('cannot open a licence of the organisation by its address', async () => {
    const licence = /\/licences\/[0-9a-f-]{36}/.exec((await zhou.get('/me')).body)?.[0] ?? '';
    expect((await zhou.get(licence)).statusCode).toBe(200);
    for (const path of [licence, `${licence}/file`]) expect((await agent.get(path)).statusCode).toBe(404);
  });
});
