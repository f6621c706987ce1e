import type { HallToAdd } from '@tongban/administration/contract';
import { checkCitizenId, checkUscc, officialRegions, type Regions } from '@tongban/identifiers';
import {
  type Clock,
  type Database,
  hashPassword,
  type OfficialId,
  type OrganisationId,
  type PersonId,
  type Sealer,
  type Tx,
} from '@tongban/platform';
import type { City, Department, MandateToAdd, OfficialToAdd, OrganisationToAdd, PersonToAdd } from './contract.ts';
import { normalisePhone } from './domain/identifier.ts';
import { hasAccount, insertAccount, type Owner } from './store/account.ts';
import { saveCity } from './store/city.ts';
import { saveDepartment } from './store/department.ts';
import { saveMandate } from './store/mandate.ts';
import { markInitialPassword, saveOfficial } from './store/official.ts';
import { findByCreditCode, insertOrganisation } from './store/organisation.ts';
import { findPerson, insertPerson } from './store/person.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly regions?: Regions;
  readonly ensureHall: (tx: Tx, hall: HallToAdd) => Promise<void>;
};

const system = { kind: 'system', name: 'administration' } as const;

/** What sets a city up. Each may be said again: what is there under the same natural key stays or is brought up to date, never doubled. */
export type Administration = {
  /** What its administrators have set since stays, and so do its halls. */
  setCity(city: City): Promise<void>;
  /** By its short name; a new one comes last in lists. Throws on a credit code that is none. */
  addDepartment(department: Department): Promise<void>;
  /** By staff number. Holds exactly these roles afterwards; a password is set where there was none. */
  addOfficial(official: OfficialToAdd): Promise<OfficialId>;
  /** By citizen ID. Who is there stays as they are; a password is set where there was none. Throws on a citizen ID that is none. */
  addPerson(person: PersonToAdd): Promise<PersonId>;
  /** By credit code. What is there stays as it is. Throws on a credit code that is none. */
  addOrganisation(organisation: OrganisationToAdd): Promise<OrganisationId>;
  /** By person, organisation and capacity: a living one gets these services and this end, a revoked one stays revoked beside the new. */
  addMandate(mandate: MandateToAdd): Promise<void>;
};

/** For `tongban setup`, the demonstration and the administration's screens. */
export function createAdministration({ db, sealer, clock, ensureHall, regions = officialRegions }: Dependencies): Administration {
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  /** Hashing takes long, so it is done outside of transactions, and only where an account is missing. */
  const givePassword = async (owner: Owner, password: string | undefined): Promise<boolean> => {
    if (password === undefined || (await inOne((tx) => hasAccount(tx, owner)))) return false;
    const credential = await hashPassword(password);
    await inOne((tx, at) => insertAccount(tx, { owner, credential }, at));
    return true;
  };
  return {
    setCity: (city) =>
      inOne(async (tx) => {
        await saveCity(tx, city);
        await ensureHall(tx, city.hall);
      }),
    addDepartment: (department) => {
      mustBeCreditCode(department.uscc);
      return inOne((tx) => saveDepartment(tx, department));
    },
    addOfficial: async (official) => {
      const { staffNumber } = official;
      const id = await inOne((tx, at) => saveOfficial(tx, { ...official, staffNumber: staffNumber.trim().toLowerCase() }, at));
      const given = await givePassword({ kind: 'official', id }, official.password);
      if (given && official.initialPassword) await inOne((tx) => markInitialPassword(tx, id, true));
      return id;
    },
    addPerson: async (person) => {
      const citizenId = checkCitizenId(person.citizenId, { regions });
      if (!citizenId.valid) throw new Error(`a person cannot be added: ${citizenId.reason}`);
      const normal = { ...person, citizenId: citizenId.value, phone: normalisePhone(person.phone) };
      const id = await inOne(
        async (tx, at) => (await findPerson(tx, sealer, normal.citizenId)) ?? (await insertPerson(tx, sealer, normal, at)),
      );
      await givePassword({ kind: 'person', id }, person.password);
      return id;
    },
    addOrganisation: (organisation) => {
      mustBeCreditCode(organisation.uscc);
      return inOne(
        async (tx, at) => (await findByCreditCode(tx, organisation.uscc))?.id ?? (await insertOrganisation(tx, organisation, at)),
      );
    },
    addMandate: ({ person, organisation, ...terms }) =>
      inOne((tx, at) => saveMandate(tx, person, organisation, { ...terms, acceptedAt: at }, at)),
  };
}

function mustBeCreditCode(uscc: string): void {
  const check = checkUscc(uscc);
  if (!check.valid) throw new Error(`not a credit code: ${uscc} (${check.reason})`);
}
