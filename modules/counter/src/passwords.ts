import { problem } from '@tongban/platform';
import { makeCode } from './code.ts';
import type { CounterForPortal, Offered, VisitId } from './contract.ts';
import type { Clerk, CounterDependencies } from './dependencies.ts';
import { titles } from './messages.ts';
import { findVisit, holdPasswordCode, isOpen, markGiven, setPasswordCode } from './store/visit.ts';

const system = { kind: 'system', name: 'counter' } as const;

/** The clerk's side: says that whoever is present may be shown a password, and never sees it. */
export function createOffering({ db, sealer, clock, mailRecovery }: CounterDependencies) {
  return {
    /**
     * Whoever has a proven mailbox is mailed the link to another password, which no clerk can open. Others, and whoever says that the mailbox
     * is lost or never was theirs, get a code under which a second screen shows a password, once, within ten minutes; the mailbox is told.
     * Throws where the visit is over.
     */
    offer: async (clerk: Clerk, id: VisitId, mailboxLost: boolean): Promise<Offered> => {
      const at = clock.now();
      const visit = await db.transaction(clerk, (tx) => findVisit(tx, id));
      if (visit === undefined) throw problem(404, 'visit-unknown', titles.unknown);
      if (!isOpen(visit, at)) throw problem(409, 'visit-over', titles.visitOver);
      if (!mailboxLost && (await mailRecovery?.(visit.person))) return { mailed: true };
      const made = makeCode(at);
      await db.transaction(clerk, (tx) => setPasswordCode(tx, sealer, id, made.code, made.until));
      return made;
    },
  };
}

export type Offering = ReturnType<typeof createOffering>;

/** The person's side: the password is made when they ask for it, so that it stands nowhere but on their screen. */
export function createGiving(dependencies: CounterDependencies): Pick<CounterForPortal, 'toGive' | 'givePassword'> {
  const { db, sealer, clock, partiesOf, givePassword, officialName } = dependencies;
  const digits = (code: string) => code.replaceAll(/\D/g, '');
  return {
    toGive: async (code) => {
      const visit = await db.transaction(system, (tx) => holdPasswordCode(tx, sealer, digits(code), clock.now()));
      if (visit === undefined) return undefined;
      const self = (await partiesOf(visit.person)).find(({ capacity }) => capacity === 'self');
      return { name: self?.name ?? '' };
    },
    givePassword: async (code) => {
      const used = await db.transaction(system, async (tx) => {
        const at = clock.now();
        const visit = await holdPasswordCode(tx, sealer, digits(code), at);
        if (visit === undefined) return undefined;
        await markGiven(tx, visit.id, at);
        return { visit, by: { id: visit.official, name: await officialName(tx, visit.official) } };
      });
      return used && (await givePassword({ person: used.visit.person, by: used.by, visit: used.visit.id }));
    },
  };
}
