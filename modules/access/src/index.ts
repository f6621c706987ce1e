import {
  type AccessRefused,
  type Actor,
  type Clock,
  type Database,
  type Log,
  type Module,
  newId,
  type OfficialId,
  send,
  type Tx,
} from '@tongban/platform';
import type { DataCopied, Look, RecordLook } from './contract.ts';
import { copiesOf, countLooksAtCase, looksAtParty } from './read.ts';
import { lookRoutes } from './routes.ts';
import { goesOn, insertCopy, insertLook, insertRefusal, lookerOf } from './store.ts';

type Person = Extract<Actor, { readonly kind: 'person' }>;

export { accessNames } from './messages.ts';

export type Access = Module & {
  /**
   * Puts a look on the account of the official, or other system, for whom this transaction runs; throws where it runs for anyone else. Looking again within
   * half an hour at the same in the same case is one look and is not written down anew, save for a number in full.
   */
  recordLook(tx: Tx, look: RecordLook): Promise<void>;
  /** Logs an access that the web server refused; to whoever is signed in, in a table as well, in a transaction of its own. */
  recordRefusal(refusal: AccessRefused): Promise<void>;
  /** Who looked at the data of the party this person acts for, newest first; nothing for anyone but a person. */
  looksAt(actor: Actor): Promise<readonly Look[]>;
  /** The same without end, for the copy that a person takes of all that is held on them. */
  allLooksAt(actor: Person): Promise<readonly Look[]>;
  /** Puts on record, for ever, that the person takes such a copy, and lets them hear of it. */
  recordCopy(actor: Person): Promise<void>;
  /** When the person took copies, the newest first. */
  copiesOf(actor: Person): Promise<readonly string[]>;
  /** How often officials looked at this case, told to its applicant; 0 to anyone else. */
  countLooks(actor: Actor, caseId: string): Promise<number>;
};

type Dependencies = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The name an official bears at the moment of the look. */
  readonly officialName: (tx: Tx, official: OfficialId) => Promise<string>;
};

const whole: ReadonlySet<RecordLook['purpose']> = new Set(['reveal', 'other-system']);

/** Who looked at whose data, and which access was refused. */
export function createAccess({ db, clock, log, officialName }: Dependencies): Access {
  const looksAt: Access['looksAt'] = async (actor) =>
    actor.kind === 'person' ? await db.transaction(actor, (tx) => looksAtParty(tx, actor.party)) : [];
  return {
    name: 'access',
    migrations: new URL('../migrations/', import.meta.url),
    routes: lookRoutes(looksAt),
    looksAt,
    allLooksAt: (actor) => db.transaction(actor, (tx) => looksAtParty(tx, actor.party, true)),
    recordCopy: (actor) =>
      db.transaction(actor, async (tx) => {
        const at = clock.now();
        await insertCopy(tx, actor.id, at);
        await send(tx, { type: 'data-copied', id: newId(), person: actor.id, at } satisfies DataCopied);
      }),
    copiesOf: (actor) => db.transaction(actor, (tx) => copiesOf(tx, actor.id)),
    countLooks: async (actor, caseId) => (actor.kind === 'person' ? await db.transaction(actor, (tx) => countLooksAtCase(tx, caseId)) : 0),
    recordLook: async (tx, look) => {
      const looker = await lookerOf(tx);
      const { id: official } = looker;
      const at = clock.now();
      // What is seen whole is put on record each time, with its reason.
      if (!whole.has(look.purpose) && (await goesOn(tx, look, { official, at }))) return;
      await insertLook(tx, { ...look, official, officialName: looker.name ?? (await officialName(tx, looker.id)), at });
    },
    recordRefusal: async (refusal) => {
      const { requestId, route, reason, actor } = refusal;
      log.warn({ requestId, route, reason, actor: actor.kind }, 'access refused');
      // Strangers could write the table full.
      if (actor.kind === 'nobody') return;
      await db.transaction({ kind: 'system', name: 'access' }, (tx) => insertRefusal(tx, refusal, actor));
    },
  };
}
