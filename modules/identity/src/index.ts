import type { Hall, HallToAdd, ReadSetting, RecordChange, Setting } from '@tongban/administration/contract';
import type { Regions } from '@tongban/identifiers';
import { dayOf, type EachLanguage } from '@tongban/kernel';
import {
  type Actor,
  type AppOptions,
  type Clock,
  type Database,
  type DepartmentId,
  type Log,
  type Module,
  type OfficialId,
  type Role,
  rememberFor,
  type Sealer,
  type Tx,
} from '@tongban/platform';
import { type Administration, createAdministration } from './administration.ts';
import { type Attending, createAttending } from './attendance.ts';
import { type Confirming, createConfirming } from './confirm-password.ts';
import { createConfirmations } from './confirmations.ts';
import type { City, Department, IdentityClaim, Official } from './contract.ts';
import { type CounterPasswords, createCounterPasswords } from './counter-password.ts';
import { createDepartments } from './departments.ts';
import { createDeputies } from './deputies.ts';
import { namesOf } from './domain/in-language.ts';
import { createMailboxes, type Mailboxes } from './mailbox.ts';
import { kindNames, sources } from './messages.ts';
import { createOfficials } from './officials.ts';
import { createOwnPassword } from './own-password.ts';
import { createParties, type Parties } from './parties.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { createKnowingPeople, type KnowingPeople } from './personal-data.ts';
import { registerOrganisation } from './reactions.ts';
import { createRecovering, findingAccounts, type Recovering } from './recovery.ts';
import { createRegistering, type Registering } from './register-person.ts';
import { createRoles } from './roles.ts';
import { departmentRoutes } from './routes/departments.ts';
import { confirmationRoutes, deputyRoutes } from './routes/deputies.ts';
import { selfRoutes } from './routes/me.ts';
import { staffRoutes } from './routes/officials.ts';
import { officialRoutes } from './routes.ts';
import { createSessionCookies, type SessionCookies } from './session-cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { readCity, settings } from './settings.ts';
import { createSigningIn, type SigningIn } from './sign-in.ts';
import { findCity } from './store/city.ts';
import { listDepartments } from './store/department.ts';
import { nameOfOfficial, officialsHolding } from './store/official.ts';
import { tryingPasswords } from './try-password.ts';
import { whoseSession } from './whose-session.ts';

export type Identity = Module &
  SigningIn &
  Sessions &
  Parties &
  Attending &
  Mailboxes &
  Confirming &
  Passwords &
  Recovering &
  KnowingPeople &
  Registering &
  CounterPasswords &
  Administration & {
    /** The platform's hook: who asks, by the cookie that fits the route. */
    sessions: AppOptions['sessions'];
    /** Reads and sets the session cookies. */
    readonly cookies: SessionCookies;
    /** What an administrator may set of this room. */
    readonly settings: readonly Setting[];
    /** Whose installation this is; throws before `tongban setup`. */
    city(tx: Tx): Promise<City>;
    /** Whether a city is set up. */
    isSetUp(): Promise<boolean>;
    /** All departments in their order. */
    departments(tx: Tx): Promise<readonly Department[]>;
    /** What this room's names and sources, as records keep them in Chinese, are in English. */
    names(tx: Tx): Promise<readonly (readonly [chinese: string, english: string])[]>;
    /** Who holds this role in this department. */
    officialsOf(tx: Tx, department: DepartmentId, role: Role): Promise<readonly Official[]>;
    /** The name of an official; throws where there is none. */
    officialName(tx: Tx, official: OfficialId): Promise<string>;
  };

export type IdentityDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the site is served over HTTPS. */
  readonly secureCookies: boolean;
  /** Regions that citizen IDs may come from; the official ones unless told. */
  readonly regions?: Regions;
  readonly readSetting: ReadSetting;
  /** Whether these facts are one person's, as the registers of the state know them; left out: nobody can be asked online. */
  readonly checkIdentity?: (claim: IdentityClaim) => Promise<boolean>;
  readonly recordChange: RecordChange;
  /** Published services in which a department has something to do, by name. */
  readonly servicesNaming: (tx: Tx, department: DepartmentId) => Promise<readonly string[]>;
  /** The hall that guides name. */
  readonly mainHall: (tx: Tx) => Promise<Hall | undefined>;
  readonly ensureHall: (tx: Tx, hall: HallToAdd) => Promise<void>;
};

const aSecond = 1_000;
const nobody: Actor = { kind: 'nobody' };

/** Persons, organisations, officials, and on whose behalf a request is carried out. */
export function createIdentity(dependencies: IdentityDependencies): Identity {
  const { db, sealer, clock, secureCookies } = dependencies;
  const today = () => dayOf(clock.now());
  const tryPassword = tryingPasswords(dependencies);
  const signingIn = createSigningIn({ ...dependencies, tryPassword });
  const confirming = createConfirming(tryPassword, db);
  const sessions = createSessions(dependencies);
  const administration = createAdministration(dependencies);
  const roles = createRoles(dependencies);
  // Every page names the city.
  const cityNow = rememberFor<City>(aSecond);
  const cookies = createSessionCookies({ secure: secureCookies });
  return {
    name: 'identity',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      officialRoutes({ cookies, signingIn })(app);
      selfRoutes(app, { db, cookies, ownPassword: createOwnPassword({ ...dependencies, tryPassword }) });
      departmentRoutes(app, db, createDepartments(dependencies));
      staffRoutes(app, db, createOfficials({ ...dependencies, roles }), roles);
      deputyRoutes(app, db, createDeputies(dependencies));
      confirmationRoutes(app, db, createConfirmations(dependencies));
    },
    reactions: { 'register-organisation': registerOrganisation(sealer), 'find-account': findingAccounts(sealer) },
    ...signingIn,
    ...sessions,
    ...createParties(dependencies),
    ...createAttending(dependencies),
    ...createMailboxes(dependencies),
    ...confirming,
    ...createPasswords({ ...dependencies, ...confirming }),
    ...createRecovering(dependencies),
    ...createKnowingPeople(dependencies),
    ...createRegistering(dependencies),
    ...createCounterPasswords(dependencies),
    sessions: async (request) => {
      for (const kind of whoseSession(request.routeOptions.config.may)) {
        const token = cookies.read(request, kind);
        const actor = token === undefined ? nobody : await sessions.sessionActor(token);
        if (actor.kind === kind) return actor;
      }
      return nobody;
    },
    cookies,
    settings,
    ...administration,
    setCity: async (city) => {
      await administration.setCity(city);
      cityNow.forget();
    },
    city: (tx) => cityNow.get('', () => readCityNow(tx, dependencies)),
    isSetUp: async () => (await db.transaction(nobody, findCity)) !== undefined,
    departments: listDepartments,
    names: async (tx) => [
      ...pairsOf(sources),
      ...pairsOf(kindNames),
      ...namesOf(await readCityNow(tx, dependencies), await listDepartments(tx)),
    ],
    officialsOf: (tx, department, role) => officialsHolding(tx, department, role, today()),
    officialName: async (tx, id) => {
      const name = await nameOfOfficial(tx, id);
      if (name === undefined) throw new Error(`no official ${id}`);
      return name;
    },
  };
}

async function readCityNow(tx: Tx, { readSetting, mainHall }: IdentityDependencies): Promise<City> {
  const city = await readCity(tx, readSetting);
  const hall = await mainHall(tx);
  if (city === undefined || hall === undefined) throw new Error('no city is set up: run `tongban setup`');
  const { name, address, hours, nameEn, addressEn, hoursEn } = hall;
  const english = { ...(nameEn && { nameEn }), ...(addressEn && { addressEn }), ...(hoursEn && { hoursEn }) };
  return { ...city, hall: { name, address, hours, ...english } };
}

function pairsOf<Key extends string>({ zh, en }: EachLanguage<Readonly<Record<Key, string>>>): readonly (readonly [string, string])[] {
  return (Object.keys(zh) as Key[]).map((key) => [zh[key], en[key]]);
}
