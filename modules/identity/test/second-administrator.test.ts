import type { DepartmentId, OfficialId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf, start } from './fixtures.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
/** The second administrator's session. */
let zhou: { id: OfficialId; token: string };
let adminId: OfficialId;
beforeAll(async () => {
  office = await openOffice();
  adminId = (await office.staff('admin')).id;
});
afterAll(() => office.close());

const officials = '/api/administration/officials';
const confirmations = '/api/administration/confirmations';
const administrator = { role: 'administrator', department: 'market' };
const approver = { role: 'approver', department: 'market' };
const give = (id: string, role: object, token = office.admin) => office.call(token, 'POST', `${officials}/${id}/roles`, role);
const waiting = async () => (await office.ask(confirmations)).confirmations;
const decide = (id: string, confirmed: boolean, token: string) =>
  office.call(token, 'POST', `${confirmations}/${id}/decision`, { confirmed });

describe('separation of duties', () => {
  test('alone, an administrator appoints the second', async () => {
    zhou = await office.employ('zhou.ning', '周宁', [administrator]);
    expect(await office.staff('zhou.ning')).toMatchObject({ roles: [administrator] });
  });
  test('gives an administrator no role by their own hand', async () => {
    expect((await give(adminId, approver)).json()).toEqual({ given: false });
    expect(await office.staff('admin')).toMatchObject({ roles: [administrator] });
    expect((await office.actorOf(office.admin)).grants).toEqual([administrator]);
    expect(await waiting()).toMatchObject([{ kind: 'role', official: adminId, askedBy: adminId, askedByName: '管理员', role: approver }]);
  });
  test('nor by their own agreement', async () => {
    const [{ id }] = await waiting();
    expect((await decide(id, true, office.admin)).json()).toMatchObject({ type: 'urn:tongban:problem:second-is-you', status: 403 });
  });
  test('nor past the routes: the database refuses both', async () => {
    const [{ id }] = await waiting();
    const admin = await office.actorOf(office.admin);
    const as = (sql: string, values: unknown[]) => office.db.transaction(admin, (tx) => rowsOf(tx, sql, values));
    await expect(as(`insert into identity.grant values ($1, 'market', 'approver', null)`, [adminId])).rejects.toThrow('row-level');
    await expect(
      as('update identity.confirmation set decided_by = $1, decided_at = now(), confirmed = true where id = $2', [adminId, id]),
    ).rejects.toThrow('check constraint');
    await expect(
      as('update identity.confirmation set decided_by = $1, decided_at = now(), confirmed = true where id = $2', [zhou.id, id]),
    ).rejects.toThrow('row-level');
  });
  test('but by the agreement of a second', async () => {
    const [{ id }] = await waiting();
    expect((await decide(id, true, zhou.token)).statusCode).toBe(204);
    expect((await decide(id, true, zhou.token)).statusCode).toBe(409);
    expect(await waiting()).toEqual([]);
    expect((await office.staff('admin')).roles).toContainEqual(approver);
    expect((await office.recorded('role')).slice(0, 2)).toMatchObject([
      { act: 'confirmed', officialName: '周宁', name: 'admin', after: approver },
      { act: 'asked', officialName: '管理员', name: 'admin', after: approver },
    ]);
  });
  test('gives nothing where the second does not agree', async () => {
    await give(adminId, { role: 'clerk', department: 'market' });
    const [{ id }] = await waiting();
    expect((await decide(id, false, zhou.token)).statusCode).toBe(204);
    expect((await office.staff('admin')).roles).not.toContainEqual({ role: 'clerk', department: 'market' });
    expect((await office.recorded('role'))[0]).toMatchObject({ act: 'declined' });
  });
  test('makes no third administrator without the second, who could agree to everything', async () => {
    const { id } = await office.staff('gao.yuan');
    expect((await give(id, administrator)).json()).toEqual({ given: false });
    const [{ id: waits }] = await waiting();
    expect((await decide(waits, false, zhou.token)).statusCode).toBe(204);
  });
  test('does not agree to what has become impossible meanwhile', async () => {
    const role = { role: 'handler', department: 'market' };
    await give(adminId, role);
    expect((await give(adminId, role, zhou.token)).json()).toEqual({ given: true });
    const [{ id }] = await waiting();
    expect((await decide(id, true, zhou.token)).json()).toMatchObject({ type: 'urn:tongban:problem:role-held' });
    await decide(id, false, zhou.token);
  });
  test('applies as well to standing in for a colleague', async () => {
    const { id } = await office.staff('gao.yuan');
    const stand = { official: id, deputy: adminId, from: '2026-03-02', to: '2026-03-06' };
    expect((await office.call(office.admin, 'POST', '/api/administration/deputies', stand)).json()).toEqual({ given: false });
    expect((await office.ask('/api/administration/deputies')).deputies).toEqual([]);
    const [asked] = await waiting();
    expect(asked).toMatchObject({ kind: 'deputy', official: adminId, standsForName: '高远', from: '2026-03-02', to: '2026-03-06' });
    const admin = await office.actorOf(office.admin);
    const insert = `insert into identity.deputy values (gen_random_uuid(), $1, $2, '2026-03-02', '2026-03-06', null, now())`;
    await expect(office.db.transaction(admin, (tx) => rowsOf(tx, insert, [id, adminId]))).rejects.toThrow('row-level');
    expect((await decide(asked.id, true, zhou.token)).statusCode).toBe(204);
    expect((await office.ask('/api/administration/deputies')).deputies).toMatchObject([{ deputyName: '管理员', state: 'now' }]);
  });
  test('keeps cases from those who only keep the system: no department is theirs', async () => {
    const actor = await office.actorOf(zhou.token);
    const seen = await office.db.transaction(actor, (tx) => rowsOf(tx, 'select app.actor_departments() as departments'));
    expect(seen).toEqual([{ departments: [] }]);
    expect(actor.grants).toEqual([{ role: 'administrator', department: 'market' as DepartmentId }]);
  });
  test('is not undone by a password made for a colleague: for seven days that account agrees to nothing', async () => {
    const role = { role: 'examiner', department: 'market' };
    expect((await give(adminId, role)).json()).toEqual({ given: false });
    const reset = await office.call(office.admin, 'POST', `${officials}/${zhou.id}/password`);
    const { password: made } = reset.json();
    const asZhou = await office.signIn('zhou.ning', made);
    const [{ id }] = await waiting();
    expect((await decide(id, true, asZhou)).json()).toMatchObject({ type: 'urn:tongban:problem:not-allowed' });
    const next = 'tall-bridge-42';
    expect((await office.call(asZhou, 'POST', '/api/officials/me/password', { current: made, next })).statusCode).toBe(204);
    for (const confirmed of [true, false])
      expect((await decide(id, confirmed, asZhou)).json()).toMatchObject({ type: 'urn:tongban:problem:second-in-doubt', status: 403 });
    const actor = await office.actorOf(asZhou);
    const pastTheRoutes = `update identity.confirmation set decided_by = $1, decided_at = '${start}', confirmed = true where id = $2`;
    await expect(office.db.transaction(actor, (tx) => rowsOf(tx, pastTheRoutes, [zhou.id, id]))).rejects.toThrow('row-level');
    const clerk = { role: 'clerk', department: 'market' };
    expect((await give(adminId, clerk, asZhou)).json()).toMatchObject({ type: 'urn:tongban:problem:asking-in-doubt', status: 403 });
    const stand = { official: (await office.staff('gao.yuan')).id, deputy: adminId, from: '2026-03-09', to: '2026-03-10' };
    const stood = await office.call(asZhou, 'POST', '/api/administration/deputies', stand);
    expect(stood.json()).toMatchObject({ type: 'urn:tongban:problem:asking-in-doubt', status: 403 });
    const ask = `insert into identity.confirmation (id, kind, official, department, role, asked_by, asked_at)
      values (gen_random_uuid(), 'role', $1, 'market', 'clerk', $2, '${start}')`;
    await expect(office.db.transaction(actor, (tx) => rowsOf(tx, ask, [adminId, zhou.id]))).rejects.toThrow('row-level');
    expect((await office.staff('admin')).roles).not.toContainEqual({ role: 'clerk', department: 'market' });

    office.clock.set('2026-03-09T01:00:00.000Z');
    expect((await decide(id, true, await office.signIn('zhou.ning', next))).statusCode).toBe(204);
  });
  test('nor by suspending the second, or taking their place away: whoever gets it has to be known for seven days', async () => {
    office.clock.set('2026-03-09T02:00:00.000Z');
    const admin = await office.signIn('admin');
    const add = (staffNumber: string, roles: readonly object[]) =>
      office.call(admin, 'POST', officials, { staffNumber, name: '何静', post: '岗位', roles });
    const puppet = (await add('he.jing', [])).json();
    const changing = await office.signIn('he.jing', puppet.password);
    const next = 'calm-harbour-17';
    await office.call(changing, 'POST', '/api/officials/me/password', { current: puppet.password, next });

    expect((await office.call(admin, 'POST', `${officials}/${zhou.id}/suspension`)).statusCode).toBe(204);
    expect((await give(puppet.id, administrator, admin)).json()).toEqual({ given: false });
    office.clock.set('2026-03-20T02:00:00.000Z');
    const later = await office.signIn('admin');
    const taken = await office.call(later, 'POST', `${officials}/${zhou.id}/roles/removal`, administrator);
    expect(taken.statusCode).toBe(204);
    expect((await give(puppet.id, administrator, later)).json()).toEqual({ given: true });
    expect((await give(adminId, { role: 'clerk', department: 'market' }, later)).json()).toEqual({ given: false });
    const asPuppet = await office.signIn('he.jing', next);
    const [{ id }] = (await office.ask(confirmations, later)).confirmations.slice(-1);
    expect((await decide(id, true, asPuppet)).json()).toMatchObject({ type: 'urn:tongban:problem:second-in-doubt' });
  });
});
