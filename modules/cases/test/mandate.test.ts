import { run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, DraftId } from '../src/contract.ts';
import { actingFor, type House, openHouse } from './house.ts';
import { apply, bus, busOf, food, must, seen, start } from './journey.ts';
import { people } from './people.ts';

const buses = [busOf('云Z12345', people.he.citizenId)];
let house: House;
/** 陈立, whom the noodle shop lets act for it in its food licence and in nothing else. */
let agent: House['zhou'];
let foodCase: CaseId;
let busCase: CaseId;
let busDraft: DraftId;

beforeAll(async () => {
  house = await openHouse();
  const { chen, noodleShop } = house.ids;
  const services = ['food-business-licence'];
  await house.identity.addMandate({ person: chen, organisation: noodleShop, capacity: 'agent', services });
  agent = { ...actingFor(chen, { kind: 'organisation', id: noodleShop }, 2), services };
  foodCase = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  busCase = (await apply(house, house.zhou, 'school-bus-permit', bus, buses)).case;
  busDraft = (await start(house, house.zhou, 'school-bus-permit')).draft;
  await must(house, 'lin.xiao', busCase, '/correction', { items: [{ target: 'route', text: '请写明经过的路口' }] });
  for (const id of [foodCase, busCase]) expect((await seen(house, 'lin.xiao', id)).statusCode).toBe(200);
});
afterAll(() => house.close());

const count = async (actor: House['zhou'], from: string, values: readonly unknown[] = []) =>
  Number((await house.sql(actor, `select count(*) as count from ${from}`, values))[0]?.count);

describe('an agent whose mandate is limited to one service', () => {
  test('is shown that service’s cases and drafts, and no other', async () => {
    expect((await house.cases.myCases(agent)).map(({ id }) => id)).toEqual([foodCase]);
    expect(await house.cases.caseView(agent, foodCase)).toMatchObject({ id: foodCase });
    expect(await house.cases.receipt(agent, foodCase)).toMatchObject({ case: foodCase });
    expect(await house.cases.myDrafts(agent)).toEqual([]);
    for (const nothing of [
      await house.cases.caseView(agent, busCase),
      await house.cases.receipt(agent, busCase),
      await house.cases.correction(agent, busCase),
      await house.cases.answerCorrection(agent, busCase, { key: 'press' }),
      await house.cases.checkDraft(agent, busDraft),
      await house.cases.savePage(agent, busDraft, { page: 'size' }, {}),
      await house.cases.submit(agent, busDraft, { declared: true, key: 'press' }),
    ])
      expect(nothing).toBeUndefined();
    expect(await house.cases.discardDraft(agent, busDraft)).toBe(false);
  });
  test('begins an application for it with what the vault states filled in, and for no other', async () => {
    expect(await house.cases.startDraft(agent, 'school-bus-permit')).toMatchObject({ started: false, refusal: 'no-mandate' });
    const { draft } = await start(house, agent, 'food-business-licence');
    const page = await house.cases.draftPage(agent, draft, { page: 'businessForm' });
    expect(page?.known).toContainEqual(expect.objectContaining({ label: '经营场所', source: '您的营业执照（市场监管局）' }));
    expect(await house.cases.myDrafts(agent)).toMatchObject([{ id: draft }]);
    expect(await house.cases.discardDraft(agent, draft)).toBe(true);
  });
  test('is told who looked at the cases of that service', async () => {
    expect((await house.access.looksAt(agent)).map(({ caseNumber }) => caseNumber)).toEqual([
      (await house.cases.caseView(agent, foodCase))?.number,
    ]);
    expect(await house.access.looksAt(house.zhou)).toHaveLength(2);
    expect(await house.access.countLooks(agent, busCase)).toBe(0);
  });
  test('is told that it was granted, without a way to the licence', async () => {
    const opinion = { agrees: true, opinion: '符合要求' };
    await must(house, 'lin.xiao', foodCase, '/acceptance');
    await must(house, 'gao.yuan', foodCase, '/tasks/site-check/completion', { ...opinion, with: house.officials['zheng.jie'].id });
    await must(house, 'zheng.jie', foodCase, '/tasks/site-check/confirmation', { confirms: true });
    await must(house, 'ma.jun', foodCase, '/tasks/examine/completion', opinion);
    await must(house, 'song.yan', foodCase, '/decision', { outcome: 'granted' });
    await house.outbox.idle();
    expect(await house.cases.caseView(house.zhou, foodCase)).toMatchObject({ stage: 'delivered', licences: [{ name: '食品经营许可证' }] });
    expect(await house.cases.caseView(agent, foodCase)).toMatchObject({ stage: 'delivered' });
    expect(await house.cases.caseView(agent, foodCase)).not.toHaveProperty('licences');
  });
  test('does not see into the vault', async () => {
    const licence = (await house.licences.vault(house.zhou)).find(({ kind }) => kind === 'business-licence');
    expect(await house.licences.vault(agent)).toEqual([]);
    if (licence === undefined) throw new Error('the shop has a licence');
    expect(await house.licences.licenceOf(agent, licence.id)).toBeUndefined();
    expect(await house.licences.pdfOf(agent, licence.id)).toBeUndefined();
  });
});

describe('the database itself', () => {
  const ofBus = { case: 'id = $1', event: 'case_id = $1', document: 'case_id = $1', timer: 'case_id = $1' };
  test('shows such an agent nothing of another service’s case, whatever the statement asks for', async () => {
    for (const [table, where] of Object.entries(ofBus)) {
      expect([table, await count(house.zhou, `cases.${table} where ${where}`, [busCase])]).not.toEqual([table, 0]);
      expect([table, await count(agent, `cases.${table} where ${where}`, [busCase])]).toEqual([table, 0]);
    }
    expect(await count(house.zhou, `cases.draft where service = 'school-bus-permit'`)).toBeGreaterThan(1);
    expect(await count(agent, `cases.draft where service = 'school-bus-permit'`)).toBe(0);
    expect(await count(house.zhou, 'licences.licence')).toBe(2);
    expect(await count(agent, 'licences.licence')).toBe(0);
    expect(await count(agent, 'licences.licence_event')).toBe(0);
    expect(await count(agent, 'access.look')).toBe(1);
    expect(await count(agent, 'cases.case')).toBe(1);
  });
  test('lets such an agent neither write a draft of another service nor make one of theirs into it', async () => {
    const draft = `insert into cases.draft select gen_random_uuid(), kind, applicant, $1, null, 'handed-in', sealed, files, updated_at, expires_at from cases.draft limit 1`;
    await house.sql(agent, draft, ['food-business-licence']);
    await expect(house.sql(agent, draft, ['school-bus-permit'])).rejects.toThrow('row-level security');
    await expect(house.sql(agent, `update cases.draft set service = 'school-bus-permit'`)).rejects.toThrow('row-level security');
    expect(await house.sql(agent, 'delete from cases.draft where id = $1 returning id', [busDraft])).toEqual([]);
  });
  test('shows nothing where the services were not said, and no more under an empty list', async () => {
    expect(await count({ ...agent, services: [] }, 'cases.case')).toBe(0);
    const unsaid = `select set_config('app.actor', (current_setting('app.actor')::jsonb - 'services')::text, true)`;
    const seen = await house.db.transaction(house.zhou, async (tx) => {
      await run(tx).query(unsaid);
      return (await run(tx).query('select id from cases.case')).rows;
    });
    expect(seen).toEqual([]);
  });
});
