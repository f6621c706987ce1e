import { newId, type SystemId, sha256, type Tx, tables } from '@tongban/platform';
import type { KeyId } from '../contract.ts';
import type { KeyRow, SystemRow, Tables } from '../tables.ts';

const hintLength = 4;

/** Keeps what is needed to know a key again. */
export async function insertKey(tx: Tx, system: SystemId, key: string, at: string): Promise<KeyId> {
  const id = newId() as KeyId;
  const fresh = { ends_at: null, revoked_at: null, last_used_at: null };
  await tables<Tables>(tx)
    .insertInto('systems.key')
    .values({ id, system, hash: sha256(key), hint: key.slice(-hintLength), created_at: at, ...fresh })
    .execute();
  return id;
}

/** Lets the keys of a system that still count do so until then, and no longer. */
export async function endKeys(tx: Tx, system: SystemId, until: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('systems.key')
    .set({ ends_at: until })
    .where('system', '=', system)
    .where('revoked_at', 'is', null)
    .where((is) => is.or([is('ends_at', 'is', null), is('ends_at', '>', until)]))
    .execute();
}

/** Revokes a key at once; false where this system has none of that id. */
export async function revokeKey(tx: Tx, system: SystemId, id: KeyId, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(tx)
    .updateTable('systems.key')
    .set((is) => ({ revoked_at: is.fn.coalesce('revoked_at', is.val(at)) }))
    .where('id', '=', id)
    .where('system', '=', system)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

type HeldKey = Pick<KeyRow, 'id' | 'ends_at' | 'revoked_at' | 'last_used_at'> & {
  readonly system: Pick<
    SystemRow,
    'id' | 'name' | 'department' | 'scopes' | 'networks' | 'requests_per_minute' | 'expires_on' | 'ended_at'
  >;
};

/** The key as it is kept, and whose it is; undefined where it is none of ours. */
export async function findKey(tx: Tx, key: string): Promise<HeldKey | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('systems.key as key')
    .innerJoin('systems.system as system', 'system.id', 'key.system')
    .select(['key.id as key', 'key.ends_at', 'key.revoked_at', 'key.last_used_at'])
    .select(['system.id', 'system.name', 'system.department', 'system.scopes', 'system.networks'])
    .select(['system.requests_per_minute', 'system.expires_on', 'system.ended_at'])
    .where('key.hash', '=', sha256(key))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { key: id, ends_at, revoked_at, last_used_at, ...system } = row;
  return { id, ends_at, revoked_at, last_used_at, system };
}

/** Remembers when a key was used last. */
export async function markUsed(tx: Tx, id: KeyId, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('systems.key').set({ last_used_at: at }).where('id', '=', id).execute();
}
