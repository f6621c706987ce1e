import type { ReadSetting } from '@tongban/administration/contract';
import { dayOf } from '@tongban/kernel';
import type { Actor, Clock, Database, Party, Sealer, Tx } from '@tongban/platform';
import { capacitiesOf, limitedTo } from './capacities.ts';
import type { PartySwitch, SignedIn } from './contract.ts';
import { isLiving } from './domain/mandate.ts';
import { isAlive, isWorthMarking } from './lifetime.ts';
import { readLifetimes } from './settings.ts';
import { mandatesOf } from './store/mandate.ts';
import { readPerson } from './store/person.ts';
import { findSession, type HeldSession, markSeen, setOrganisation } from './store/session.ts';

type Dependencies = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock; readonly readSetting: ReadSetting };
type PersonSession = Extract<HeldSession, { kind: 'person' }>;
type PersonActor = Extract<Actor, { kind: 'person' }>;

const system = { kind: 'system', name: 'sessions' } as const;
const nobody = { kind: 'nobody' } as const;

export type Sessions = {
  /** On whose behalf whoever holds this token asks; nobody where the session is unknown, ended, over or idle for too long. */
  sessionActor(token: string): Promise<Actor>;
  /** What the portal shows of who is signed in; undefined where no person is. */
  signedIn(token: string): Promise<SignedIn | undefined>;
  /** From now on the person acts for this party; refused without a living mandate. */
  switchParty(token: string, party: Party): Promise<PartySwitch>;
};

/** Who is signed in, read anew on every request, so that a role or a mandate taken away is gone at once. */
export function createSessions({ db, sealer, clock, readSetting }: Dependencies): Sessions {
  const use = <T>(token: string, fn: (tx: Tx, session: HeldSession, at: string) => Promise<T>, otherwise: T): Promise<T> =>
    db.transaction(system, async (tx) => {
      const at = clock.now();
      const session = await findSession(tx, token, dayOf(at));
      if (session === undefined || !isAlive(session, at, await readLifetimes(tx, readSetting))) return otherwise;
      if (isWorthMarking(session, at)) await markSeen(tx, session.id, at);
      return await fn(tx, session, at);
    });
  return {
    sessionActor: (token) => use<Actor>(token, async (_, session, at) => actorOf(session, at), nobody),
    signedIn: (token) =>
      use<SignedIn | undefined>(
        token,
        async (tx, session, at) => (session.kind === 'person' ? await describe(tx, sealer, session, at) : undefined),
        undefined,
      ),
    switchParty: (token, party) =>
      use<PartySwitch>(
        token,
        async (tx, session, at) => (session.kind === 'person' ? await switchTo(tx, session, party, at) : refusedSwitch('not-signed-in')),
        refusedSwitch('not-signed-in'),
      ),
  };
}

function actorOf(session: HeldSession, at: string): Actor {
  switch (session.kind) {
    case 'person':
      return personOf(session, at);
    case 'official':
      if (session.suspended) return nobody;
      return { kind: 'official', id: session.owner, name: session.name, grants: session.initialPassword ? [] : session.grants };
  }
}

/** Where the mandate has ended since, the person acts for themself again. */
function personOf({ owner, assurance, organisation, mandates }: PersonSession, at: string): PersonActor {
  const living = mandates.filter((mandate) => isLiving(mandate, at));
  if (organisation === undefined || living.length === 0)
    return { kind: 'person', id: owner, party: { kind: 'person', id: owner }, assurance };
  return { kind: 'person', id: owner, party: { kind: 'organisation', id: organisation }, assurance, ...limitedTo(living) };
}

async function describe(tx: Tx, sealer: Sealer, session: PersonSession, at: string): Promise<SignedIn> {
  const person = await readPerson(tx, sealer, session.owner);
  if (person === undefined) throw new Error(`a session of a person who is not there: ${session.owner}`);
  const actor = personOf(session, at);
  const parties = capacitiesOf({ id: session.owner, name: person.name }, await mandatesOf(tx, session.owner), at);
  const partyName = parties.find(({ party }) => party.id === actor.party.id)?.name ?? person.name;
  return { session: session.id, actor, name: person.name, partyName, parties };
}

async function switchTo(tx: Tx, session: PersonSession, party: Party, at: string): Promise<PartySwitch> {
  switch (party.kind) {
    case 'person': {
      if (party.id !== session.owner) return refusedSwitch('no-mandate');
      await setOrganisation(tx, session.id, null);
      return { switched: true, party };
    }
    case 'organisation': {
      const mandates = await mandatesOf(tx, session.owner);
      if (!mandates.some((mandate) => mandate.organisation === party.id && isLiving(mandate, at))) return refusedSwitch('no-mandate');
      await setOrganisation(tx, session.id, party.id);
      return { switched: true, party };
    }
  }
}

function refusedSwitch(refusal: 'not-signed-in' | 'no-mandate'): PartySwitch {
  return { switched: false, refusal };
}
