import { type OfficialId, run, type Tx, tables } from '@tongban/platform';
import type { OfficialKept, RoleGiven } from '../contract/administration.ts';
import type { Tables } from '../tables.ts';
import { newOfficial } from './official.ts';

/** What a list shows at the most; whoever looks for others searches. */
const most = 500;

/** Officials by staff number, or those whose staff number, name or post has this in it. */
export async function listStaff(tx: Tx, q = ''): Promise<readonly OfficialKept[]> {
  const db = tables<Tables>(tx);
  const like = `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const officials = await db
    .selectFrom('identity.official')
    .selectAll()
    .where((eb) => eb.or([eb('staff_number', 'ilike', like), eb('name', 'ilike', like), eb('post', 'ilike', like)]))
    .orderBy('staff_number')
    .limit(most)
    .execute();
  const grants = await db.selectFrom('identity.grant').selectAll().orderBy('department').orderBy('role').orderBy('region').execute();
  return officials.map((row) => keptOf(row, grants));
}

/** The official under this id, held for this transaction. */
export async function holdStaff(tx: Tx, id: OfficialId): Promise<OfficialKept | undefined> {
  const db = tables<Tables>(tx);
  const row = await db.selectFrom('identity.official').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  return keptOf(row, await db.selectFrom('identity.grant').selectAll().where('official', '=', id).orderBy('department').execute());
}

/** Adds an official who has yet to change the password; undefined where the staff number is taken. */
export async function insertStaff(
  tx: Tx,
  official: Pick<OfficialKept, 'staffNumber' | 'name' | 'post' | 'postEn'>,
  at: string,
): Promise<OfficialId | undefined> {
  const row = await tables<Tables>(tx)
    .insertInto('identity.official')
    .values({ ...newOfficial(official, at, true), initial_password: true })
    .onConflict((conflict) => conflict.column('staff_number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

type Changes = {
  readonly name?: string;
  readonly post?: string;
  readonly post_en?: string | null;
  readonly suspended_at?: string | null;
  readonly initial_password?: boolean;
  readonly password_made_at?: string;
  readonly administered?: true;
};

/** Writes what an administrator changed; from now on the setting up lets this official be. */
export async function updateStaff(tx: Tx, id: OfficialId, changes: Changes): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.official')
    .set({ ...changes, kept: true })
    .where('id', '=', id)
    .execute();
}

export async function insertGrant(tx: Tx, official: OfficialId, { role, department, region }: RoleGiven): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('identity.grant')
    .values({ official, role, department, region: region ?? null })
    .execute();
}

export async function deleteGrant(tx: Tx, official: OfficialId, { role, department, region }: RoleGiven): Promise<void> {
  const grants = tables<Tables>(tx)
    .deleteFrom('identity.grant')
    .where('official', '=', official)
    .where('role', '=', role)
    .where('department', '=', department);
  await (region === undefined ? grants.where('region', 'is', null) : grants.where('region', '=', region)).execute();
}

/** Administrators, those who are suspended as well: whoever could suspend the second would need none. */
export async function administratorsOf(tx: Tx): Promise<readonly OfficialId[]> {
  return (await administering(tx).execute()).map(({ official }) => official);
}

/** Administrators who may sign in. */
export async function activeAdministrators(tx: Tx): Promise<readonly OfficialId[]> {
  return (await administering(tx).where('suspended_at', 'is', null).execute()).map(({ official }) => official);
}

/** Whether anybody but this one keeps the system, or ever did. */
export async function hadAnotherAdministrator(tx: Tx, id: OfficialId): Promise<boolean> {
  if ((await administratorsOf(tx)).some((one) => one !== id)) return true;
  const before = tables<Tables>(tx).selectFrom('identity.official').select('id').where('administered', '=', true).where('id', '<>', id);
  return (await before.limit(1).executeTakeFirst()) !== undefined;
}

/** When another administrator made this official's password, as long as that says something; undefined: never. */
export async function passwordMadeAt(tx: Tx, id: OfficialId): Promise<string | undefined> {
  const row = await tables<Tables>(tx).selectFrom('identity.official').select('password_made_at').where('id', '=', id).executeTakeFirst();
  return row?.password_made_at ?? undefined;
}

/** Gives an official a password that somebody else made up; for administrators alone. */
export async function setPassword(tx: Tx, official: OfficialId, credential: string, at: string): Promise<void> {
  await run(tx).query('select identity.set_password($1, $2, $3)', [official, credential, at]);
}

/** Ends every session of an official; for administrators alone. */
export async function endSessionsOf(tx: Tx, official: OfficialId, at: string): Promise<void> {
  await run(tx).query('select identity.end_sessions($1, $2)', [official, at]);
}

function administering(tx: Tx) {
  return tables<Tables>(tx)
    .selectFrom('identity.grant')
    .innerJoin('identity.official', 'identity.official.id', 'identity.grant.official')
    .select('official')
    .distinct()
    .where('role', '=', 'administrator');
}

function keptOf(row: Tables['identity.official'], grants: readonly Tables['identity.grant'][]): OfficialKept {
  const roles = grants
    .filter(({ official }) => official === row.id)
    .map(({ role, department, region }) => ({ role, department, ...(region === null ? {} : { region }) }));
  const { id, name, post, post_en, initial_password: initialPassword } = row;
  const english = post_en === null ? {} : { postEn: post_en };
  const suspended = row.suspended_at === null ? {} : { suspendedAt: row.suspended_at };
  return { id, staffNumber: row.staff_number, name, post, ...english, roles, ...suspended, initialPassword };
}
