import type { AccessRefused, Actor, Clock, Database, Log, Module, OfficialId, Tx } from '@tongban/platform';
import type { Look, RecordLook } from './contract.ts';
import { countLooksAtCase, looksAtParty } from './read.ts';
import { lookRoutes } from './routes.ts';
import { goesOn, insertLook, insertRefusal, lookerOf } from './store.ts';

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
