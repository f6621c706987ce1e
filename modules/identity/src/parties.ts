import type { Clock, OrganisationId, Party, PersonId, Sealer, Tx } from '@tongban/platform';
import type { PartyElements } from './contract.ts';
import { covers, isLiving } from './domain/mandate.ts';
import { kindNames, sources } from './messages.ts';
import { mandatesOf } from './store/mandate.ts';
import { findOrganisation } from './store/organisation.ts';
import { readName, readPerson } from './store/person.ts';

type Dependencies = { readonly sealer: Sealer; readonly clock: Clock };

export type Parties = {
  /** What the account and the register state of the person and of the party acted for, by data element; read in the person's transaction. */
  known(tx: Tx, party: Party, person: PersonId): Promise<PartyElements>;
  /** Whether the person may act for the party, in this service where one is named; read in the person's or the system's transaction. */
  mayActFor(tx: Tx, person: PersonId, party: Party, service?: string): Promise<boolean>;
  /** The party's name in full; throws where whoever asks may not know it. */
  partyName(tx: Tx, party: Party): Promise<string>;
};

/** What other rooms ask about whoever applies. */
export function createParties({ sealer, clock }: Dependencies): Parties {
  return {
    known: async (tx, party, person) => ({
      ...(await personElements(tx, sealer, person)),
      ...(party.kind === 'organisation' ? await organisationElements(tx, sealer, party.id) : {}),
    }),
    mayActFor: async (tx, person, party, service) => {
      if (party.kind === 'person') return party.id === person;
      const at = clock.now();
      return (await mandatesOf(tx, person)).some(
        (mandate) => mandate.organisation === party.id && isLiving(mandate, at) && (service === undefined || covers(mandate, service)),
      );
    },
    partyName: async (tx, party) => {
      const name = party.kind === 'person' ? await readName(tx, sealer, party.id) : (await findOrganisation(tx, party.id))?.name;
      if (name === undefined) throw new Error(`no name for ${party.kind} ${party.id}: unknown, or not to be known here`);
      return name;
    },
  };
}

async function personElements(tx: Tx, sealer: Sealer, id: PersonId): Promise<PartyElements> {
  const person = await readPerson(tx, sealer, id);
  if (person === undefined) return {};
  const source = sources.zh.account;
  return {
    'person.name': { value: person.name, source },
    'person.citizen-id': { value: person.citizenId, source },
    'person.phone': { value: person.phone, source },
  };
}

async function organisationElements(tx: Tx, sealer: Sealer, id: OrganisationId): Promise<PartyElements> {
  const organisation = await findOrganisation(tx, id);
  if (organisation === undefined) return {};
  const source = sources.zh.register;
  const responsible = await readName(tx, sealer, organisation.responsible);
  return {
    'organisation.name': { value: organisation.name, source },
    'organisation.uscc': { value: organisation.uscc, source },
    'organisation.kind': { value: kindNames.zh[organisation.kind], source },
    'organisation.address': { value: organisation.address, source },
    ...(responsible === undefined ? {} : { 'organisation.responsible': { value: responsible, source } }),
  };
}
