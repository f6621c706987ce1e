import type { Day } from '@tongban/kernel';
import {
  type Assurance,
  type Grant,
  newId,
  type OfficialId,
  type OrganisationId,
  type PersonId,
  run,
  type Sealer,
  sha256,
  type Tx,
  tables,
} from '@tongban/platform';
import type { Mandate } from '../domain/mandate.ts';
import { expiryOf, type Lifetimes, type Session } from '../lifetime.ts';
import type { Tables } from '../tables.ts';
import type { Owner } from './account.ts';
import { grantsOn } from './official.ts';

/** Where a session was begun: the browser in a word or two, and the network. */
export type Origin = { readonly device?: string; readonly network?: string };

/** A session with all that its actor is made of, so that a request needs one look. */
export type HeldSession = Session & { readonly id: string } & (
    | {
        readonly kind: 'person';
        readonly owner: PersonId;
        readonly assurance: Assurance;
        /** The organisation acted for, and what the person may do for it. */
        readonly organisation?: OrganisationId;
        readonly mandates: readonly Mandate[];
      }
    | {
        readonly kind: 'official';
        readonly owner: OfficialId;
        readonly name: string;
        /** Every role that counts today. */
        readonly grants: readonly Grant[];
        readonly suspended: boolean;
        /** No role counts until it is changed. */
        readonly initialPassword: boolean;
      }
  );

type Row = { id: string; last_seen_at: string; expires_at: string; ended_at: string | null } & (
  | { owner_kind: 'person'; owner: PersonId; assurance: Assurance; organisation: OrganisationId | null; mandates: Mandate[] | null }
  | {
      owner_kind: 'official';
      owner: OfficialId;
      name: string;
      grants: Grant[] | null;
      suspended: boolean;
      initial_password: boolean;
    }
);

/** Moments inside JSON, as the columns themselves come back. */
const iso = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
const byToken = `
  select s.id, s.owner_kind, s.owner, s.organisation, s.last_seen_at, s.expires_at, s.ended_at, p.assurance, o.name,
    o.suspended_at is not null as suspended, o.initial_password, ${grantsOn('$2')} as grants,
    (select json_agg(json_strip_nulls(json_build_object('capacity', m.capacity, 'services', m.services,
        'acceptedAt', to_char(m.accepted_at at time zone 'utc', '${iso}'), 'revokedAt', to_char(m.revoked_at at time zone 'utc', '${iso}'),
        'expiresAt', to_char(m.expires_at at time zone 'utc', '${iso}'))))
      from identity.mandate m where m.person = p.id and m.organisation = s.organisation) as mandates
  from identity.session s
  left join identity.person p on s.owner_kind = 'person' and p.id = s.owner
  left join identity.official o on s.owner_kind = 'official' and o.id = s.owner
  where s.token_hash = $1`;

/** Begins a session of this owner under a token, of which only the hash is kept. */
export async function insertSession(
  tx: Tx,
  sealer: Sealer,
  { owner, token, origin }: { readonly owner: Owner; readonly token: string; readonly origin: Origin },
  at: string,
  lifetimes: Lifetimes,
): Promise<void> {
  const id = newId();
  await tables<Tables>(tx)
    .insertInto('identity.session')
    .values({
      id,
      token_hash: sha256(token),
      owner_kind: owner.kind,
      owner: owner.id,
      organisation: null,
      origin: sealer.seal(JSON.stringify(origin), originContext(id)),
      created_at: at,
      last_seen_at: at,
      expires_at: expiryOf(owner.kind, at, lifetimes),
      ended_at: null,
    })
    .execute();
}

/** The session under this token, alive or not. */
export async function findSession(tx: Tx, token: string, today: Day): Promise<HeldSession | undefined> {
  const { rows } = await run(tx).query<Row>(byToken, [sha256(token), today]);
  const row = rows[0];
  if (row === undefined) return undefined;
  const common = {
    id: row.id,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
  switch (row.owner_kind) {
    case 'person':
      return {
        ...common,
        kind: 'person',
        owner: row.owner,
        assurance: row.assurance,
        ...(row.organisation === null ? {} : { organisation: row.organisation }),
        mandates: row.mandates ?? [],
      };
    case 'official':
      return {
        ...common,
        kind: 'official',
        owner: row.owner,
        name: row.name,
        grants: row.grants ?? [],
        suspended: row.suspended,
        initialPassword: row.initial_password,
      };
  }
}

/** Writes down that the session was used. */
export async function markSeen(tx: Tx, session: string, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('identity.session').set({ last_seen_at: at }).where('id', '=', session).execute();
}

/** From now on the session acts for this organisation, or for the person alone. */
export async function setOrganisation(tx: Tx, session: string, organisation: OrganisationId | null): Promise<void> {
  await tables<Tables>(tx).updateTable('identity.session').set({ organisation }).where('id', '=', session).execute();
}

/** Ends the session under this token for good. */
export async function endSession(tx: Tx, token: string, at: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.session')
    .set({ ended_at: at })
    .where('token_hash', '=', sha256(token))
    .where('ended_at', 'is', null)
    .execute();
}

/** A session as its owner recognises it. */
export type ListedSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly session: Session;
  readonly createdAt: string;
  readonly origin: Origin;
};

/** The sessions of this owner that were not ended, the last used first. */
export async function listSessions(tx: Tx, sealer: Sealer, owner: Owner): Promise<readonly ListedSession[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.session')
    .select(['id', 'token_hash', 'created_at', 'last_seen_at', 'expires_at', 'origin'])
    .where('owner_kind', '=', owner.kind)
    .where('owner', '=', owner.id)
    .where('ended_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows.map(({ id, token_hash, created_at, last_seen_at, expires_at, origin }) => ({
    id,
    tokenHash: token_hash,
    session: { kind: owner.kind, lastSeenAt: last_seen_at, expiresAt: expires_at },
    createdAt: created_at,
    // The edge: sealed by this file.
    origin: origin === null ? {} : (JSON.parse(sealer.open(origin, originContext(id))) as Origin),
  }));
}

/** Ends sessions of this owner for good: the one named, or all but the one under this token. */
export async function endSessionsOf(
  tx: Tx,
  owner: Owner,
  which: { readonly id: string } | { readonly butToken?: string },
  at: string,
): Promise<void> {
  const own = tables<Tables>(tx)
    .updateTable('identity.session')
    .set({ ended_at: at })
    .where('owner_kind', '=', owner.kind)
    .where('owner', '=', owner.id)
    .where('ended_at', 'is', null);
  if ('id' in which) await own.where('id', '=', which.id).execute();
  else if (which.butToken === undefined) await own.execute();
  else await own.where('token_hash', '<>', sha256(which.butToken)).execute();
}

const originContext = (id: string) => `identity.session.origin:${id}`;
