import type { Hall, HallToAdd, ReadSetting, Setting } from '@tongban/administration/contract';
import type { Regions } from '@tongban/identifiers';
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
import type { City, Department, Official } from './contract.ts';
import { createMailboxes, type Mailboxes } from './mailbox.ts';
import { createParties, type Parties } from './parties.ts';
import { registerOrganisation } from './reactions.ts';
import { officialRoutes } from './routes.ts';
import { createSessionCookies, type SessionCookies } from './session-cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { readCity, settings } from './settings.ts';
import { createSigningIn, type SigningIn } from './sign-in.ts';
import { findCity, listDepartments } from './store/city.ts';
import { findOfficial, officialsHolding } from './store/official.ts';
import { tryingPasswords } from './try-password.ts';
import { whoseSession } from './whose-session.ts';

export type Identity = Module &
  SigningIn &
  Sessions &
  Parties &
  Attending &
  Mailboxes &
  Confirming &
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
  /** The hall that guides name. */
  readonly mainHall: (tx: Tx) => Promise<Hall | undefined>;
  readonly ensureHall: (tx: Tx, hall: HallToAdd) => Promise<void>;
};

const aSecond = 1_000;
const nobody: Actor = { kind: 'nobody' };

/** Persons, organisations, officials, and on whose behalf a request is carried out. */
export function createIdentity(dependencies: IdentityDependencies): Identity {
  const { db, sealer, secureCookies } = dependencies;
  const tryPassword = tryingPasswords(dependencies);
  const signingIn = createSigningIn({ ...dependencies, tryPassword });
  const sessions = createSessions(dependencies);
  const administration = createAdministration(dependencies);
  // Every page names the city.
  const cityNow = rememberFor<City>(aSecond);
  const cookies = createSessionCookies({ secure: secureCookies });
  return {
    name: 'identity',
    migrations: new URL('../migrations/', import.meta.url),
    routes: officialRoutes({
      db,
      cookies,
      signingIn,
      findOfficial: (tx, actor) => findOfficial(tx, actor.id),
      departments: listDepartments,
    }),
    reactions: { 'register-organisation': registerOrganisation(sealer) },
    ...signingIn,
    ...sessions,
    ...createParties(dependencies),
    ...createAttending(dependencies),
    ...createMailboxes(dependencies),
    ...createConfirming(tryPassword, db),
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
    officialsOf: officialsHolding,
    officialName: async (tx, id) => {
      const official = await findOfficial(tx, id);
      if (official === undefined) throw new Error(`no official ${id}`);
      return official.name;
    },
  };
}

async function readCityNow(tx: Tx, { readSetting, mainHall }: IdentityDependencies): Promise<City> {
  const city = await readCity(tx, readSetting);
  const hall = await mainHall(tx);
  if (city === undefined || hall === undefined) throw new Error('no city is set up: run `tongban setup`');
  const { name, address, hours } = hall;
  return { ...city, hall: { name, address, hours } };
}
