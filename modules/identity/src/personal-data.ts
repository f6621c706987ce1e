import type { Database, PersonId, Sealer } from '@tongban/platform';
import type { PersonalData } from './contract.ts';
import { findMailbox } from './store/mailbox.ts';
import { mandatesOf } from './store/mandate.ts';
import { readPerson } from './store/person.ts';
import { listSessions } from './store/session.ts';

const system = { kind: 'system', name: 'personal data' } as const;

export type KnowingPeople = {
  /** All that this room holds on the person, who asks for it: nobody else is told. */
  personalData(person: PersonId): Promise<PersonalData>;
};

export function createKnowingPeople({ db, sealer }: { readonly db: Database; readonly sealer: Sealer }): KnowingPeople {
  return {
    personalData: (id) =>
      db.transaction(system, async (tx) => {
        const person = await readPerson(tx, sealer, id);
        if (person === undefined) throw new Error(`no person ${id}`);
        const mailbox = await findMailbox(tx, sealer, id);
        const mandates = await mandatesOf(tx, id);
        const sessions = await listSessions(tx, sealer, { kind: 'person', id });
        return {
          ...person,
          ...(mailbox && { mailbox: { address: mailbox.address, language: mailbox.language } }),
          mandates: mandates.map(({ organisation: _, name, ...mandate }) => ({ organisation: name, ...mandate })),
          sessions: sessions.map(({ createdAt, session, origin: { device = '', network = '' } }) => {
            return { createdAt, lastSeenAt: session.lastSeenAt, device, network };
          }),
        };
      }),
  };
}
