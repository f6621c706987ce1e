import { type Actor, type DepartmentId, type OrganisationId, type PersonId, type Role, run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chen, type House, openHouse, rowsOf, shop, system, zhou } from './fixtures.ts';

let house: House;
let organisation: OrganisationId;
beforeAll(async () => {
  house = await openHouse();
  organisation = await house.identity.addOrganisation({ ...shop, responsible: house.zhouId });
  await house.identity.addMandate({ person: house.zhouId, organisation, capacity: 'operator' });
});
afterAll(() => house.close());

const person = (id: PersonId): Actor => ({ kind: 'person', id, party: { kind: 'person', id }, assurance: 2 });
const official = (role: Role): Actor => ({
  kind: 'official',
  id: house.gaoId,
  name: '高远',
  grants: [{ role, department: 'market' as DepartmentId }],
});
const rows = (actor: Actor, sql: string, values: unknown[] = []) => house.db.transaction(actor, (tx) => rowsOf(tx, sql, values));

describe('the row of a person', () => {
  const byId = 'select id from identity.person where id = $1';

  test('is seen by that person', async () => {
    expect(await rows(person(house.zhouId), byId, [house.zhouId])).toHaveLength(1);
  });
  test('is seen by no other person, even with a hand-written query', async () => {
    expect(await rows(person(house.chenId), byId, [house.zhouId])).toEqual([]);
    expect(await rows(person(house.chenId), 'select id from identity.person')).toEqual([{ id: house.chenId }]);
    expect(await rows(person(house.chenId), 'select * from identity.person p join identity.mandate m on m.person = p.id')).toEqual([]);
  });
  test.each<Role>(['clerk', 'approver', 'supervisor', 'administrator'])('is seen by no official, not even as %s', async (role) => {
    expect(await rows(official(role), 'select id from identity.person')).toEqual([]);
    expect(await rows(official(role), 'select id from identity.mandate')).toEqual([]);
  });
  test('is seen by nobody who is not signed in, nor where the database was not told who asks', async () => {
    expect(await rows({ kind: 'nobody' }, 'select id from identity.person')).toEqual([]);
    const untold = await house.db.transaction(person(house.zhouId), async (tx) => {
      await run(tx).query(`select set_config('app.actor', '', true)`);
      return await rowsOf(tx, 'select id from identity.person');
    });
    expect(untold).toEqual([]);
  });
  test('is changed by nobody but the administration', async () => {
    const update = 'update identity.person set assurance = 3 returning id';
    for (const actor of [person(house.zhouId), official('administrator')]) expect(await rows(actor, update)).toEqual([]);
  });
  test('states nothing that names the person', async () => {
    const text = JSON.stringify(await rows(system, 'select * from identity.person'));
    expect(text).toContain(house.zhouId);
    for (const { name, citizenId, phone } of [zhou, chen]) for (const value of [name, citizenId, phone]) expect(text).not.toContain(value);
  });
  test('given the sealed name of another person cannot be opened', async () => {
    await house.db
      .transaction(system, async (tx) => {
        await run(tx).query(
          'update identity.person set name_sealed = (select name_sealed from identity.person where id = $1) where id = $2',
          [house.zhouId, house.chenId],
        );
        await house.identity.partyName(tx, { kind: 'person', id: house.chenId });
      })
      .then(
        () => expect.unreachable('another name was accepted'),
        (fault: unknown) => expect(fault).toMatchObject({ name: 'SealBroken' }),
      );
  });
});

describe('credentials and sessions', () => {
  test.each(['account', 'session', 'attempt', 'counter', 'recovery', 'mailbox_claim'])(
    'of identity.%s are seen by no person and no official',
    async (table) => {
      for (const actor of [person(house.zhouId), official('administrator'), { kind: 'nobody' } as const])
        expect(await rows(actor, `select * from identity.${table}`)).toEqual([]);
    },
  );
  test('are refused to a hand-written insert', async () => {
    const forged = `insert into identity.session (id, token_hash, owner_kind, owner, created_at, last_seen_at, expires_at)
      values (gen_random_uuid(), 'x', 'person', $1, now(), now(), now())`;
    await expect(rows(person(house.chenId), forged, [house.zhouId])).rejects.toThrow('row-level security');
  });
});

describe('roles and mandates', () => {
  test('are given to nobody by themself', async () => {
    const role = `insert into identity.grant (official, department, role) values ($1, 'market', 'approver')`;
    await expect(rows(official('clerk'), role, [house.gaoId])).rejects.toThrow('row-level security');
    const mandate = `insert into identity.mandate (id, person, organisation, capacity, accepted_at, created_at)
      values (gen_random_uuid(), $1, $2, 'agent', now(), now())`;
    await expect(rows(person(house.chenId), mandate, [house.chenId, organisation])).rejects.toThrow('row-level security');
  });
});

describe('the name of a party', () => {
  const name = (actor: Actor, id: PersonId) => house.db.transaction(actor, (tx) => house.identity.partyName(tx, { kind: 'person', id }));

  test('is known to an official, who handles the case, and to the person', async () => {
    expect(await name(official('clerk'), house.zhouId)).toBe('周敏');
    expect(await name(person(house.zhouId), house.zhouId)).toBe('周敏');
  });
  test('is known to no other person and to nobody', async () => {
    await expect(name(person(house.chenId), house.zhouId)).rejects.toThrow('not to be known here');
    await expect(name({ kind: 'nobody' }, house.zhouId)).rejects.toThrow('not to be known here');
  });
  test('is known to those who hold a mandate of the organisation that the person is responsible for', async () => {
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent' });
    expect(await name(person(house.chenId), house.zhouId)).toBe('周敏');
    await house.query('update identity.mandate set revoked_at = now() where person = $1', [house.chenId]);
    await expect(name(person(house.chenId), house.zhouId)).rejects.toThrow('not to be known here');
  });
  test('of an organisation stands in the public register', async () => {
    const read = house.db.transaction({ kind: 'nobody' }, (tx) => house.identity.partyName(tx, { kind: 'organisation', id: organisation }));
    expect(await read).toBe(shop.name);
  });
});
