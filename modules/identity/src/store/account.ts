import { newId, type Tx, tables } from '@tongban/platform';
import type { OwnerKind } from '../lifetime.ts';
import { countAttempt, isLockedOut, type Patience, type Patiences } from '../lock-out.ts';
import type { Tables } from '../tables.ts';

export type Owner = { readonly kind: OwnerKind; readonly id: string };
export type Account = {
  readonly owner: Owner;
  readonly credential: string;
  readonly suspended?: boolean;
  /** The password was made up for a person, and lets them set their own until then. */
  readonly initialUntil?: string;
};

const sweptAtOnce = 100;

/** The account of the person with this keyed hash of the citizen ID or the phone. */
export async function findPersonAccount(tx: Tx, column: 'citizen_id_hash' | 'phone_hash', hash: string): Promise<Account | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.person')
    .innerJoin('identity.account', 'identity.account.owner', 'identity.person.id')
    .select(['identity.person.id', 'credential', 'initial_until'])
    .where('owner_kind', '=', 'person')
    .where(column, '=', hash)
    .executeTakeFirst();
  return row && { owner: { kind: 'person', id: row.id }, credential: row.credential, ...initialOf(row) };
}

/** The account of the official with this staff number. */
export async function findOfficialAccount(tx: Tx, staffNumber: string): Promise<Account | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.official')
    .innerJoin('identity.account', 'identity.account.owner', 'identity.official.id')
    .select(['identity.official.id', 'credential', 'suspended_at'])
    .where('owner_kind', '=', 'official')
    .where('staff_number', '=', staffNumber)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { owner: { kind: 'official', id: row.id }, credential: row.credential, suspended: row.suspended_at !== null };
}

/** The account of this owner. */
export async function accountOf(tx: Tx, owner: Owner): Promise<Account | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.account')
    .select(['credential', 'initial_until'])
    .where('owner_kind', '=', owner.kind)
    .where('owner', '=', owner.id)
    .executeTakeFirst();
  return row && { owner, credential: row.credential, ...initialOf(row) };
}

function initialOf(row: { readonly initial_until: string | null }): Pick<Account, 'initialUntil'> {
  return row.initial_until === null ? {} : { initialUntil: row.initial_until };
}

/** Whether this owner can sign in already. */
export async function hasAccount(tx: Tx, owner: Owner): Promise<boolean> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.account')
    .select('id')
    .where('owner_kind', '=', owner.kind)
    .where('owner', '=', owner.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Another password for an account that is there; from now on it is the owner's own. */
export async function changeCredential(tx: Tx, { owner, credential }: Account): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.account')
    .set({ credential, initial_until: null })
    .where('owner_kind', '=', owner.kind)
    .where('owner', '=', owner.id)
    .execute();
}

/** A password that was made up for a person, in place of what there was. */
export async function saveInitial(tx: Tx, { owner, credential }: Account, until: string, at: string): Promise<void> {
  const made = { credential, initial_until: until };
  await tables<Tables>(tx)
    .insertInto('identity.account')
    .values({ id: newId(), owner_kind: owner.kind, owner: owner.id, created_at: at, ...made })
    .onConflict((conflict) => conflict.columns(['owner_kind', 'owner']).doUpdateSet(made))
    .execute();
}

/** Gives the owner an account; one that is there already keeps its password. */
export async function insertAccount(tx: Tx, { owner, credential }: Account, at: string): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('identity.account')
    .values({ id: newId(), owner_kind: owner.kind, owner: owner.id, credential, initial_until: null, created_at: at })
    .onConflict((conflict) => conflict.columns(['owner_kind', 'owner']).doNothing())
    .execute();
}

/** Under what an attempt is counted: what was typed, wherever it came from, and what was typed in this network. */
export type Tried = { readonly everywhere: string; readonly here: string };

/** Counts an attempt to sign in; whether it came too often. */
export async function recordAttempt(tx: Tx, { everywhere, here }: Tried, at: string, patience: Patiences): Promise<boolean> {
  await sweepAttempts(tx, at);
  // Once locked here, it is no longer one of those that count against everyone.
  return (await count(tx, here, at, patience.oneNetwork)) || (await count(tx, everywhere, at, patience.allNetworks));
}

/** Counts what may be done so often only, by a keyed hash of whose doing it is; whether it came too often. */
export async function countIn(tx: Tx, subject: string, at: string, limit: Patience): Promise<boolean> {
  await sweepAttempts(tx, at);
  return await count(tx, subject, at, limit);
}

/** The upsert holds the row, so attempts at the same moment are counted one after the other. */
async function count(tx: Tx, subject: string, at: string, limit: Patience): Promise<boolean> {
  const before = await tables<Tables>(tx)
    .insertInto('identity.attempt')
    .values({ subject, failures: 0, until: at })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ subject }))
    .returning(['failures', 'until'])
    .executeTakeFirstOrThrow();
  const counted = countAttempt(before, at, limit);
  await tables<Tables>(tx).updateTable('identity.attempt').set(counted).where('subject', '=', subject).execute();
  return isLockedOut(counted, limit);
}

/** The right password was given: the count begins anew in this network, and elsewhere goes on without this attempt. */
export async function forgetAttempt(tx: Tx, { everywhere, here }: Tried): Promise<void> {
  await tables<Tables>(tx).deleteFrom('identity.attempt').where('subject', '=', here).execute();
  await tables<Tables>(tx)
    .updateTable('identity.attempt')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('subject', '=', everywhere)
    .where('failures', '>', 0)
    .execute();
}

/** Counts that have run out say nothing any more; rows somebody else holds are left for the next time. */
async function sweepAttempts(tx: Tx, at: string): Promise<void> {
  const db = tables<Tables>(tx);
  await db
    .deleteFrom('identity.attempt')
    .where('subject', 'in', (eb) =>
      eb.selectFrom('identity.attempt').select('subject').where('until', '<', at).limit(sweptAtOnce).forUpdate().skipLocked(),
    )
    .execute();
}
