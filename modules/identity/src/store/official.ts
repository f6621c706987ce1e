import type { Day } from '@tongban/kernel';
import { type DepartmentId, type Grant, newId, type OfficialId, type Role, run, type Tx, tables } from '@tongban/platform';
import type { Official, OfficialToAdd } from '../contract.ts';
import type { Tables } from '../tables.ts';

type Row = Pick<Tables['identity.official'], 'name' | 'post' | 'post_en'> & {
  readonly id: OfficialId;
  readonly grants: readonly Grant[] | null;
};

export type Described = Pick<OfficialToAdd, 'name' | 'post' | 'postEn'>;

/** Every role that counts on this day for the official `o`, as JSON. */
export const grantsOn = (day: string) =>
  `(select json_agg(json_strip_nulls(json_build_object('role', r.role, 'department', r.department, 'deputyFor', r.deputy_for))
    order by r.deputy_for nulls first, r.department, r.role) from identity.roles_of(o.id, ${day}) r)`;

/** The official under this id, with every role that counts on this day. */
async function findOfficial(tx: Tx, id: OfficialId, today: Day): Promise<Official | undefined> {
  const { rows } = await run(tx).query<Row>(
    `select o.id, o.name, o.post, o.post_en, ${grantsOn('$2')} as grants from identity.official o where o.id = $1`,
    [id, today],
  );
  return rows.map(officialOf)[0];
}

/** What an official is told of themself: with a password that somebody else made up no role counts. */
export async function readSelf(tx: Tx, id: OfficialId, today: Day) {
  const official = await findOfficial(tx, id, today);
  const { rows } = await run(tx).query<{ mustChangePassword: boolean; standsInFor: string[] }>(
    `select o.initial_password as "mustChangePassword",
       array(select b.name from identity.official b where b.id in (select deputy_for from identity.roles_of(o.id, $2)) order by b.name)
         as "standsInFor"
     from identity.official o where o.id = $1`,
    [id, today],
  );
  const [self] = rows;
  if (official === undefined || self === undefined) throw new Error(`a session of an official who is not there: ${id}`);
  return self.mustChangePassword
    ? { ...official, ...self, grants: [], departments: [], standsInFor: [] }
    : { ...official, ...self, grants: [...official.grants] };
}

/** The officials who hold this role in this department on this day, stand-ins among them and nobody who is suspended, by staff number. */
export async function officialsHolding(tx: Tx, department: DepartmentId, role: Role, today: Day): Promise<readonly Official[]> {
  const { rows } = await run(tx).query<Row>(
    `select o.id, o.name, o.post, o.post_en, ${grantsOn('$3')} as grants
     from identity.official o
     where o.id in (select official from identity.holders_of($1, $2, $3)) and o.suspended_at is null
     order by o.staff_number`,
    [role, department, today],
  );
  return rows.map(officialOf);
}

/** The name of an official. */
export async function nameOfOfficial(tx: Tx, id: OfficialId): Promise<string | undefined> {
  const row = await tables<Tables>(tx).selectFrom('identity.official').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}

/** Writes an official as set up; exactly these roles are held afterwards. One that administrators keep is let be. */
export async function saveOfficial(tx: Tx, official: OfficialToAdd, at: string): Promise<OfficialId> {
  const fresh = newOfficial(official, at);
  const { name, post, post_en } = fresh;
  const db = tables<Tables>(tx);
  const written = await db
    .insertInto('identity.official')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.column('staff_number').doUpdateSet({ name, post, post_en }).where('identity.official.kept', '=', false),
    )
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) {
    const { id } = await db
      .selectFrom('identity.official')
      .select('id')
      .where('staff_number', '=', official.staffNumber)
      .executeTakeFirstOrThrow();
    return id;
  }
  const { id } = written;
  await db.deleteFrom('identity.grant').where('official', '=', id).execute();
  if (official.grants.length > 0) {
    const rows = official.grants.map(({ role, department, region }) => ({ official: id, role, department, region: region ?? null }));
    await db.insertInto('identity.grant').values(rows).execute();
  }
  return id;
}

/** Says whether somebody else made the password up. */
export async function markInitialPassword(tx: Tx, id: OfficialId, initial: boolean): Promise<void> {
  await tables<Tables>(tx).updateTable('identity.official').set({ initial_password: initial }).where('id', '=', id).execute();
}

/** What stands of an official who has just been entered. */
export function newOfficial({ staffNumber, ...described }: Described & Pick<OfficialToAdd, 'staffNumber'>, at: string, kept = false) {
  // The edge: a fresh id becomes an official's by standing in this table.
  const id = newId() as OfficialId;
  const fresh = { initial_password: false, password_made_at: null, administered: false, suspended_at: null };
  return { id, staff_number: staffNumber, ...columnsOf(described), ...fresh, kept, created_at: at };
}

/** How an official is called, and what for, as it stands in the table. */
export function columnsOf({ name, post, postEn }: Described) {
  return { name, post, post_en: postEn ?? null };
}

function officialOf({ id, name, post, post_en, grants }: Row): Official {
  const held = grants ?? [];
  return {
    id,
    name,
    post,
    ...(post_en === null ? {} : { postEn: post_en }),
    grants: held,
    departments: [...new Set(held.map((grant) => grant.department))],
  };
}
