import { newId, type OfficialId, type Tx, tables } from '@tongban/platform';
import type { RoleGiven, ToConfirm } from '../contract/administration.ts';
import type { Tables } from '../tables.ts';
import type { Standing } from './deputy.ts';

/** What somebody shall get. */
export type Wanted =
  | { readonly kind: 'role'; readonly official: OfficialId; readonly role: RoleGiven }
  | { readonly kind: 'deputy'; readonly official: OfficialId; readonly stand: Standing };

type Asked = { readonly askedBy: OfficialId; readonly wanted: Wanted };

export async function insertConfirmation(tx: Tx, wanted: Wanted, askedBy: OfficialId, at: string): Promise<string> {
  const id = newId();
  const role = wanted.kind === 'role' ? wanted.role : undefined;
  const stand = wanted.kind === 'deputy' ? wanted.stand : undefined;
  await tables<Tables>(tx)
    .insertInto('identity.confirmation')
    .values({
      id,
      kind: wanted.kind,
      official: wanted.official,
      department: role?.department ?? null,
      role: role?.role ?? null,
      region: role?.region ?? null,
      stands_for: stand?.official ?? null,
      from_day: stand?.from ?? null,
      to_day: stand?.to ?? null,
      asked_by: askedBy,
      asked_at: at,
      decided_by: null,
      decided_at: null,
      confirmed: null,
    })
    .execute();
  return id;
}

/** What waits for an answer, the oldest first. */
export async function listConfirmations(tx: Tx): Promise<readonly ToConfirm[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.confirmation as c')
    .innerJoin('identity.official as gets', 'gets.id', 'c.official')
    .innerJoin('identity.official as asker', 'asker.id', 'c.asked_by')
    .leftJoin('identity.official as away', 'away.id', 'c.stands_for')
    .selectAll('c')
    .select(['gets.name as officialName', 'asker.name as askedByName', 'away.name as standsForName'])
    .where('c.decided_at', 'is', null)
    .orderBy('c.asked_at')
    .execute();
  return rows.map((row) => {
    const { id, official, officialName, askedByName } = row;
    const common = { id, official, officialName, askedBy: row.asked_by, askedByName, askedAt: row.asked_at };
    const wanted = wantedIn(row);
    return wanted.kind === 'role'
      ? { ...common, kind: 'role', role: wanted.role }
      : { ...common, kind: 'deputy', standsFor: wanted.stand.official, standsForName: row.standsForName ?? '', ...daysOf(wanted.stand) };
  });
}

/** What waits under this id, held for this transaction; undefined where nothing does any more. */
export async function holdConfirmation(tx: Tx, id: string): Promise<Asked | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.confirmation')
    .selectAll()
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { askedBy: row.asked_by, wanted: wantedIn(row) };
}

export async function decideConfirmation(tx: Tx, id: string, by: OfficialId, at: string, confirmed: boolean): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.confirmation')
    .set({ decided_by: by, decided_at: at, confirmed })
    .where('id', '=', id)
    .execute();
}

function wantedIn(row: Tables['identity.confirmation']): Wanted {
  const { official, role, department, region, stands_for: away, from_day: from, to_day: to } = row;
  if (role !== null && department !== null) {
    return { kind: 'role', official, role: { role, department, ...(region === null ? {} : { region }) } };
  }
  if (away === null || from === null || to === null) throw new Error(`confirmation ${row.id} says neither which role nor for whom`);
  return { kind: 'deputy', official, stand: { official: away, deputy: official, from, to } };
}

function daysOf({ from, to }: Standing) {
  return { from, to };
}
