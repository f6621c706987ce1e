import { type DepartmentId, type Grant, newId, type OfficialId, type Role, type Tx, tables } from '@tongban/platform';
import type { Official, OfficialToAdd } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** The official under this id, with every role held. */
export async function findOfficial(tx: Tx, id: OfficialId): Promise<Official | undefined> {
  const [official] = await withGrants(tx, await select(tx).where('id', '=', id).execute());
  return official;
}

/** The officials who hold this role in this department, by staff number. */
export async function officialsHolding(tx: Tx, department: DepartmentId, role: Role): Promise<readonly Official[]> {
  const rows = await select(tx)
    .innerJoin('identity.grant', 'identity.grant.official', 'identity.official.id')
    .where('identity.grant.department', '=', department)
    .where('identity.grant.role', '=', role)
    .orderBy('staff_number')
    .execute();
  return await withGrants(tx, rows);
}

/** Writes an official, over what stood under the staff number; exactly these roles are held afterwards. */
export async function saveOfficial(tx: Tx, official: OfficialToAdd, at: string): Promise<OfficialId> {
  const { staffNumber, name, post } = official;
  const { id } = await tables<Tables>(tx)
    .insertInto('identity.official')
    // The edge: a fresh id becomes an official's by standing in this table.
    .values({ id: newId() as OfficialId, staff_number: staffNumber, name, post, created_at: at })
    .onConflict((conflict) => conflict.column('staff_number').doUpdateSet({ name, post }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables<Tables>(tx).deleteFrom('identity.grant').where('official', '=', id).execute();
  if (official.grants.length > 0) {
    const rows = official.grants.map((grant) => ({ official: id, ...grant }));
    await tables<Tables>(tx).insertInto('identity.grant').values(rows).execute();
  }
  return id;
}

function select(tx: Tx) {
  return tables<Tables>(tx).selectFrom('identity.official').select(['identity.official.id', 'name', 'post']);
}

async function withGrants(tx: Tx, officials: readonly { id: OfficialId; name: string; post: string }[]): Promise<readonly Official[]> {
  if (officials.length === 0) return [];
  const ids = officials.map((official) => official.id);
  const held = await tables<Tables>(tx)
    .selectFrom('identity.grant')
    .selectAll()
    .where('official', 'in', ids)
    .orderBy('department')
    .orderBy('role')
    .execute();
  return officials.map((official) => {
    const grants: Grant[] = held.filter((grant) => grant.official === official.id).map(({ role, department }) => ({ role, department }));
    return { ...official, grants, departments: [...new Set(grants.map((grant) => grant.department))] };
  });
}
