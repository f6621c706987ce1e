import {
  type AccessRefused,
  type Actor,
  newId,
  type OfficialId,
  type PersonId,
  run,
  type SystemId,
  type Tx,
  tables,
} from '@tongban/platform';
import type { RecordLook } from './contract.ts';
import type { Tables } from './tables.ts';

const idPattern = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Longer runs are taken for a citizen ID, a phone or a card. */
const longNumber = /\d{6,}[\dXx]?/g;
const longestReason = 200;

/** Who looks: an official, whose name is asked for, or another system under the name it goes by. */
export type Looker = { readonly id: OfficialId; readonly name?: undefined } | { readonly id: SystemId; readonly name: string };

/** For whom this transaction runs, as the database sees it; throws where that is neither an official nor another system. */
export async function lookerOf(tx: Tx): Promise<Looker> {
  const { rows } = await run(tx).query<Looker>(
    `select app.actor_id() as id, app.actor() ->> 'name' as name where app.actor_kind() in ('official', 'system-key')`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('a look is recorded in the transaction of whoever looks');
  return row;
}

const minutesOfALook = 30;

/**
 * Whether this official has begun to look at the same in the same case a moment ago, so that one look goes on. Looks that come together
 * wait for each other, so that one of them is the first.
 */
export async function goesOn(
  tx: Tx,
  { caseId, subject, purpose, seen }: RecordLook,
  { official, at }: { official: Looker['id']; at: string },
): Promise<boolean> {
  if (caseId === undefined) return false;
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [`access.look ${official} ${caseId}`]);
  const row = await tables<Tables>(tx)
    .selectFrom('access.look')
    .select('id')
    .where('official', '=', official)
    .where('case_id', '=', caseId)
    .where('subject', '=', `${subject.kind}:${subject.id}`)
    .where('purpose', '=', purpose)
    .where('seen', '=', seen)
    .where('at', '>', new Date(Date.parse(at) - minutesOfALook * 60_000).toISOString())
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a look to the log. */
export async function insertLook(tx: Tx, look: RecordLook & { official: Looker['id']; officialName: string; at: string }): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('access.look')
    .values({
      id: newId(),
      at: look.at,
      subject: `${look.subject.kind}:${look.subject.id}`,
      official: look.official,
      official_name: look.officialName,
      department: look.department,
      purpose: look.purpose,
      seen: look.seen,
      case_id: look.caseId ?? null,
      case_number: look.caseNumber ?? null,
      service: look.service ?? null,
      reason: look.reason === undefined ? null : withoutNumbers(look.reason),
    })
    .execute();
}

/** Whoever is known, and so cannot fill the log under ever new names. */
type Account = Exclude<Actor, { kind: 'nobody' }>;

/** Adds an access that was refused to an account to the log. */
export async function insertRefusal(tx: Tx, { at, method, route, params, reason }: AccessRefused, actor: Account): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('access.refusal')
    .values({
      id: newId(),
      at,
      actor_kind: actor.kind,
      actor: referenceOf(actor),
      route: `${method} ${route}`,
      reason,
      // Whoever asks writes the address, a citizen ID perhaps; ids of ours alone say nothing of a person.
      object: Object.values(params).find((value) => idPattern.test(value)) ?? null,
    })
    .execute();
}

function referenceOf(actor: Account): string {
  switch (actor.kind) {
    case 'person':
    case 'official':
    case 'system-key':
      return actor.id;
    case 'system':
      return actor.name;
  }
}

function withoutNumbers(reason: string): string {
  return reason.slice(0, longestReason).replaceAll(longNumber, (digits) => '*'.repeat(digits.length));
}

/** Adds that this person took a copy of all that is held on them. */
export async function insertCopy(tx: Tx, person: PersonId, at: string): Promise<void> {
  await tables<Tables>(tx).insertInto('access.copy').values({ id: newId(), person, at }).execute();
}
