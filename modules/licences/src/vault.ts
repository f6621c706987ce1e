import type { KnownElements } from '@tongban/forms';
import { dayOf } from '@tongban/kernel';
import type { Actor, Clock, Database, Files, Party, Sealer, Tx } from '@tongban/platform';
import type { LicenceId, LicenceView } from './contract.ts';
import { knownFrom } from './domain/known.ts';
import { licenceById, licencesForForms, licencesOf } from './read.ts';
import { openLicence } from './sealed.ts';

export type Vault = {
  /** The licences of the party this person acts for, newest first; nothing for anyone but a person, nor under a mandate for some services. */
  vault(actor: Actor): Promise<readonly LicenceView[]>;
  /** A licence that this actor holds or whose department issued it; undefined where there is none. */
  licenceOf(actor: Actor, id: LicenceId): Promise<LicenceView | undefined>;
  /** The signed document of such a licence, and the name under which to save it. */
  pdfOf(actor: Actor, id: LicenceId): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** What a party's valid licences state, one value for each element, with its source in words; in the reader's own transaction. */
  known(tx: Tx, party: Party): Promise<KnownElements>;
  /** A party's valid licences, their issuers named in few words; in the reader's own transaction. */
  held(tx: Tx, party: Party): Promise<readonly LicenceView[]>;
};

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly files: Files;
  readonly clock: Clock;
  /** Full and short names of the departments, so that a source is told in few words. */
  readonly departments: (tx: Tx) => Promise<readonly { readonly name: string; readonly short: string }[]>;
};

/** What holders read. */
export function createVault({ db, sealer, files, clock, departments }: Dependencies): Vault {
  const today = () => dayOf(clock.now());
  const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const rowOf = async (actor: Actor, id: LicenceId) =>
    idPattern.test(id) ? await db.transaction(actor, (tx) => licenceById(tx, id)) : undefined;
  const ofParty = async (tx: Tx, party: Party): Promise<readonly LicenceView[]> => {
    const rows = await licencesForForms(tx, party);
    if (rows.length === 0) return [];
    const short = new Map((await departments(tx)).map((department) => [department.name, department.short]));
    const licences = rows.map((row) => openLicence(sealer, row, today()));
    return licences.map((licence) => ({ ...licence, issuer: short.get(licence.issuer) ?? licence.issuer }));
  };
  return {
    vault: async (actor) => {
      if (actor.kind !== 'person') return [];
      const rows = await db.transaction(actor, (tx) => licencesOf(tx, actor.party));
      return rows.map((row) => openLicence(sealer, row, today()));
    },
    licenceOf: async (actor, id) => {
      const row = await rowOf(actor, id);
      return row && openLicence(sealer, row, today());
    },
    pdfOf: async (actor, id) => {
      const row = await rowOf(actor, id);
      const bytes = row && (await files.get(row.file));
      return row && bytes && { name: `${row.name}-${row.number}.pdf`, bytes };
    },
    known: async (tx, party) => knownFrom(await ofParty(tx, party), clock.now()),
    held: async (tx, party) => (await ofParty(tx, party)).filter(({ state }) => state === 'valid'),
  };
}
