import { type Sealer, type SystemId, type Tx, tables } from '@tongban/platform';
import type { KeyView, SystemSelf, SystemTerms, SystemView } from '../contract.ts';
import type { KeyRow, SystemRow, Tables } from '../tables.ts';

type NewSystem = SystemTerms & Pick<SystemRow, 'id' | 'department' | 'created_at'>;

/** Adds a system. */
export async function insertSystem(tx: Tx, sealer: Sealer, { id, department, created_at, ...terms }: NewSystem): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('systems.system')
    .values({ id, department, created_at, ended_at: null, ...columnsOf(sealer, id, terms) })
    .execute();
}

/** Writes the terms of a system anew. */
export async function updateSystem(tx: Tx, sealer: Sealer, id: SystemId, terms: SystemTerms): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('systems.system')
    .set(columnsOf(sealer, id, terms))
    .where('id', '=', id)
    .execute();
}

/** Ends a system: none of its keys counts from now on. */
export async function endSystem(tx: Tx, id: SystemId, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('systems.system').set({ ended_at: at }).where('id', '=', id).execute();
}

/** A system, locked; undefined where there is none for this actor. */
export async function holdSystem(tx: Tx, id: SystemId): Promise<SystemRow | undefined> {
  return await tables<Tables>(tx).selectFrom('systems.system').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** What its terms are now. */
export function termsOf(sealer: Sealer, row: SystemRow): SystemTerms {
  return {
    name: row.name,
    contact: sealer.open(row.contact_sealed, contactContext(row.id)),
    scopes: row.scopes,
    networks: row.networks,
    requestsPerMinute: row.requests_per_minute,
    expiresOn: row.expires_on,
  };
}

/** Every system with its keys, living ones first, by name. */
export async function listSystems(tx: Tx, sealer: Sealer): Promise<readonly SystemView[]> {
  const systems = await tables<Tables>(tx)
    .selectFrom('systems.system')
    .selectAll()
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute();
  const keys = await tables<Tables>(tx).selectFrom('systems.key').selectAll().orderBy('created_at', 'desc').execute();
  return systems.map((row) => ({
    id: row.id,
    department: row.department,
    createdAt: row.created_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...termsOf(sealer, row),
    keys: keys.filter(({ system }) => system === row.id).map(keyView),
  }));
}

/** What a system may know of itself; undefined for anybody else. */
export async function readSelf(tx: Tx, id: SystemId): Promise<SystemSelf | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('systems.system')
    .select(['id', 'name', 'department', 'scopes', 'networks', 'requests_per_minute', 'expires_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { requests_per_minute: requestsPerMinute, expires_on: expiresOn, ...rest } = row;
  return { ...rest, requestsPerMinute, expiresOn };
}

function columnsOf(sealer: Sealer, id: SystemId, { name, contact, scopes, networks, requestsPerMinute, expiresOn }: SystemTerms) {
  return {
    name,
    contact_sealed: sealer.seal(contact, contactContext(id)),
    scopes: [...scopes],
    networks: [...networks],
    requests_per_minute: requestsPerMinute,
    expires_on: expiresOn,
  };
}

function contactContext(id: SystemId): string {
  return `systems.contact:${id}`;
}

function keyView(row: KeyRow): KeyView {
  return {
    id: row.id,
    hint: row.hint,
    createdAt: row.created_at,
    ...(row.ends_at === null ? {} : { endsAt: row.ends_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  };
}

/** Whether a system, living or ended, bears this name. */
export async function nameTaken(tx: Tx, name: string): Promise<boolean> {
  return (await tables<Tables>(tx).selectFrom('systems.system').select('id').where('name', '=', name).executeTakeFirst()) !== undefined;
}
