import type { DepartmentId, OfficialId } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowsOf, system } from './fixtures.ts';
import { newDepartment, type Office, openOffice } from './office.ts';

let office: Office;
let gao: OfficialId;
let lin: { id: OfficialId; token: string };
const monday = '2026-03-02T01:00:00.000Z';
const market = 'market' as DepartmentId;
const handler = { role: 'handler', department: 'market' };
const path = '/api/administration/deputies';

beforeAll(async () => {
  office = await openOffice();
  gao = (await office.staff('gao.yuan')).id;
  lin = await office.employ('lin.xiao', '林晓', [{ role: 'clerk', department: 'market' }]);
});
afterAll(() => office.close());
beforeEach(() => office.clock.set(monday));

const name = (stand: object) =>
  office.call(office.admin, 'POST', path, { official: gao, deputy: lin.id, from: '2026-03-03', to: '2026-03-04', ...stand });
/** The roles of 林晓 at that moment, from a fresh session. */
const rolesAt = async (at: string) => {
  office.clock.set(at);
  const token = await office.signIn('lin.xiao', 'a password nobody else has now');
  return (await office.actorOf(token)).grants;
};
const own = { role: 'clerk', department: 'market' };

describe('a deputy', () => {
  test('is named for days to come', async () => {
    expect((await name({})).json()).toEqual({ given: true });
    expect((await office.ask(path)).deputies).toMatchObject([
      { officialName: '高远', deputyName: '林晓', from: '2026-03-03', to: '2026-03-04', state: 'to-come' },
    ]);
    expect((await office.recorded('deputy'))[0]).toMatchObject({
      act: 'added',
      name: 'lin.xiao → gao.yuan',
      after: { from: '2026-03-03' },
    });
  });
  test('has the roles of the other from the first day at 0:00 to the last at 24:00 in Shanghai, and no longer', async () => {
    const stood = { ...handler, deputyFor: gao };
    expect(await rolesAt('2026-03-02T15:59:59.000Z')).toEqual([own]);
    expect(await rolesAt('2026-03-02T16:00:00.000Z')).toEqual([own, stood]);
    expect(await rolesAt('2026-03-04T15:59:59.000Z')).toEqual([own, stood]);
    expect(await rolesAt('2026-03-04T16:00:00.000Z')).toEqual([own]);
  });
  test('is told in whose place they act today', async () => {
    office.clock.set('2026-03-03T01:00:00.000Z');
    const token = await office.signIn('lin.xiao', 'a password nobody else has now');
    expect(await office.ask('/api/officials/me', token)).toMatchObject({ standsInFor: ['高远'] });
  });
  test('is seen by the database with these roles as well, so that its rows open and close with the days', async () => {
    const rolesSeen = async (at: string) => {
      office.clock.set(at);
      const actor = await office.actorOf(await office.signIn('lin.xiao', 'a password nobody else has now'));
      const [row] = await office.db.transaction(actor, (tx) => rowsOf(tx, 'select app.actor_roles() as roles'));
      return row?.roles;
    };
    expect(await rolesSeen('2026-03-03T01:00:00.000Z')).toEqual(['clerk@market', 'handler@market']);
    expect(await rolesSeen('2026-03-05T01:00:00.000Z')).toEqual(['clerk@market']);
  });
  test('counts among those who hold the role on these days', async () => {
    const holders = async (at: string) => {
      office.clock.set(at);
      const all = await office.db.transaction(system, (tx) => office.identity.officialsOf(tx, market, 'handler'));
      return all.map((official) => official.name);
    };
    expect(await holders('2026-03-03T01:00:00.000Z')).toEqual(['高远', '林晓']);
    expect(await holders('2026-03-05T01:00:00.000Z')).toEqual(['高远']);
  });
  test('passes on nothing that is only lent', async () => {
    const ma = await office.employ('ma.jun', '马骏', []);
    await office.call(office.admin, 'POST', path, { official: lin.id, deputy: ma.id, from: '2026-03-03', to: '2026-03-04' });
    office.clock.set('2026-03-03T01:00:00.000Z');
    const token = await office.signIn('ma.jun', 'a password nobody else has now');
    expect((await office.actorOf(token)).grants).toEqual([{ ...own, deputyFor: lin.id }]);
  });
  test('does not get the keeping of the system', async () => {
    const admin = (await office.staff('admin')).id;
    const sun = await office.employ('sun.ning', '孙宁', []);
    expect(
      (await office.call(office.admin, 'POST', path, { official: admin, deputy: sun.id, from: '2026-03-02', to: '2026-03-02' })).json(),
    ).toEqual({ given: true });
    expect((await office.actorOf(await office.signIn('sun.ning', 'a password nobody else has now'))).grants).toEqual([]);
  });
  test('ends before the time where an administrator ends it', async () => {
    const { deputies } = await office.ask(path);
    const { id } = deputies.find((one: { officialName: string }) => one.officialName === '高远');
    expect((await office.call(office.admin, 'POST', `${path}/${id}/end`)).statusCode).toBe(204);
    expect((await office.call(office.admin, 'POST', `${path}/${id}/end`)).statusCode).toBe(409);
    expect(await rolesAt('2026-03-03T01:00:00.000Z')).toEqual([own]);
    office.clock.set(monday);
    expect((await office.recorded('deputy'))[0]).toMatchObject({ act: 'ended', name: 'lin.xiao → gao.yuan' });
  });
  test.each([
    [{ to: '2026-03-01', from: '2026-03-03' }, 'days-reversed', 'to'],
    [{ from: '2026-02-01', to: '2026-03-01' }, 'days-past', 'to'],
    [{ to: '2026-12-31' }, 'days-too-many', 'to'],
  ])('is not named like %o', async (stand, refusal, field) => {
    expect((await name(stand)).json()).toMatchObject({ type: `urn:tongban:problem:${refusal}`, errors: [{ field }] });
  });
  test('is not named where somebody else stands in already, nor for oneself, nor while suspended', async () => {
    expect((await name({})).json()).toEqual({ given: true });
    expect((await name({ from: '2026-03-04', to: '2026-03-09' })).json()).toMatchObject({ type: 'urn:tongban:problem:stood-for-already' });
    expect((await name({ deputy: gao })).json()).toMatchObject({ type: 'urn:tongban:problem:same-person' });
    await office.call(office.admin, 'POST', `/api/administration/officials/${lin.id}/suspension`);
    expect((await name({ from: '2026-03-10', to: '2026-03-10' })).json()).toMatchObject({ type: 'urn:tongban:problem:deputy-unknown' });
  });
});

describe('a role for a region', () => {
  const give = (role: object) => office.call(office.admin, 'POST', `/api/administration/officials/${gao}/roles`, role);
  const departmentsOf = async () => {
    const { grants } = await office.actorOf(await office.signIn('gao.yuan'));
    return grants.filter(({ role }) => role === 'examiner').map(({ department }) => department);
  };
  beforeAll(async () => {
    for (const [serial, [id, region]] of [
      ['market-north', '990100001'],
      ['market-south', '990100002'],
    ].entries())
      await office.call(
        office.admin,
        'POST',
        '/api/administration/departments',
        newDepartment(id ?? '', serial + 1, { parent: 'market', region }),
      );
  });

  test('counts in the departments below that act there, and in no other', async () => {
    expect((await give({ role: 'examiner', department: 'market', region: '990100001' })).json()).toEqual({ given: true });
    expect(await departmentsOf()).toEqual(['market-north']);
    const holders = (id: string) => office.db.transaction(system, (tx) => office.identity.officialsOf(tx, id as DepartmentId, 'examiner'));
    expect(await holders('market-north')).toMatchObject([{ name: '高远' }]);
    expect(await holders('market-south')).toEqual([]);
    expect(await holders('market')).toEqual([]);
  });
  test('of the whole city counts in the department and in all below', async () => {
    expect((await give({ role: 'examiner', department: 'market', region: '990100' })).json()).toEqual({ given: true });
    expect(await departmentsOf()).toEqual(['market', 'market-north', 'market-south']);
  });
  test('is given only where the department acts', async () => {
    const outside = await give({ role: 'handler', department: 'market-north', region: '990100002' });
    expect(outside.json()).toMatchObject({ type: 'urn:tongban:problem:region-outside', errors: [{ field: 'region' }] });
    expect((await give({ role: 'handler', department: 'market', region: '889999' })).json()).toMatchObject({
      type: 'urn:tongban:problem:region-wrong',
    });
  });
});
