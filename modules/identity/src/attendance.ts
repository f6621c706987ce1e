import { checkCitizenId, officialRegions, type Regions, reasonText } from '@tongban/identifiers';
import { eachLanguage } from '@tongban/kernel';
import type { Actor, Clock, Database, Party, PersonId, Sealer, Tx } from '@tongban/platform';
import { capacitiesOf, limitedTo } from './capacities.ts';
import type { Attendance, PersonPresent } from './contract.ts';
import { normalisePhone } from './domain/identifier.ts';
import { isLiving } from './domain/mandate.ts';
import { mandatesOf } from './store/mandate.ts';
import { findPerson, findPersonByPhone, insertPerson, markPresent, readPerson } from './store/person.ts';

type Dependencies = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock; readonly regions?: Regions };
type PersonActor = Extract<Actor, { kind: 'person' }>;

const system = { kind: 'system', name: 'counter' } as const;
/** Present in person. */
const present = 3;

export type Attending = {
  /**
   * Finds or adds who stands at a counter and showed an identity paper; from then on the person is verified in person (assurance 3).
   * Refused where the citizen ID is none, stands under another name, or the phone is needed and missing, wrong or somebody else's.
   */
  attend(person: PersonPresent): Promise<Attendance>;
  /** The person for whom an official works at a counter, acting for this party; undefined without a living mandate. */
  attended(person: PersonId, party: Party): Promise<PersonActor | undefined>;
  /** Whom the person may act for. */
  partiesOf(person: PersonId): Promise<Extract<Attendance, { attended: true }>['parties']>;
};

/** People who come in person, with or without an account. */
export function createAttending({ db, sealer, clock, regions = officialRegions }: Dependencies): Attending {
  return {
    attend: async ({ citizenId: typed, name: said, phone }) => {
      const citizenId = checkCitizenId(typed, { regions });
      if (!citizenId.valid) {
        const reason = eachLanguage((language) => reasonText(citizenId.reason, language));
        return { attended: false, refusal: 'citizen-id-invalid', field: 'citizenId', reason };
      }
      const name = said.trim().normalize('NFC');
      if (name === '') return { attended: false, refusal: 'name-missing', field: 'name' };
      return await db.transaction(system, (tx) =>
        attend(tx, sealer, { citizenId: citizenId.value, name, phone: normalisePhone(phone ?? '') }, clock.now()),
      );
    },
    attended: (person, party) => db.transaction(system, (tx) => actorFor(tx, person, party, clock.now())),
    partiesOf: (person) => db.transaction(system, (tx) => partiesOf(tx, sealer, person, clock.now())),
  };
}

async function attend(tx: Tx, sealer: Sealer, { citizenId, name, phone }: Required<PersonPresent>, at: string): Promise<Attendance> {
  const found = await findPerson(tx, sealer, citizenId);
  if (found === undefined) {
    if (phone === '') return { attended: false, refusal: 'phone-missing', field: 'phone' };
    if (!/^1\d{10}$/.test(phone)) return { attended: false, refusal: 'phone-invalid', field: 'phone' };
    if ((await findPersonByPhone(tx, sealer, phone)) !== undefined) return { attended: false, refusal: 'phone-taken', field: 'phone' };
    const person = await insertPerson(tx, sealer, { citizenId, name, phone, assurance: present }, at);
    return { attended: true, person, name, parties: await partiesOf(tx, sealer, person, at) };
  }
  if ((await readPerson(tx, sealer, found))?.name !== name) return { attended: false, refusal: 'name-differs', field: 'name' };
  await markPresent(tx, found);
  return { attended: true, person: found, name, parties: await partiesOf(tx, sealer, found, at) };
}

async function actorFor(tx: Tx, person: PersonId, party: Party, at: string): Promise<PersonActor | undefined> {
  const actor = { kind: 'person', id: person, party, assurance: present } as const;
  if (party.kind === 'person') return party.id === person ? actor : undefined;
  const living = (await mandatesOf(tx, person)).filter((mandate) => mandate.organisation === party.id && isLiving(mandate, at));
  return living.length === 0 ? undefined : { ...actor, ...limitedTo(living) };
}

async function partiesOf(tx: Tx, sealer: Sealer, person: PersonId, at: string) {
  const self = await readPerson(tx, sealer, person);
  if (self === undefined) throw new Error(`no person ${person}`);
  return capacitiesOf({ id: person, name: self.name }, await mandatesOf(tx, person), at);
}
