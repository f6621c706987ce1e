import { cityIn, departmentIn } from '@tongban/identity/contract';
import type { Language } from '@tongban/kernel';
import { type Clock, type Database, networkOf } from '@tongban/platform';
import type { PortalDeps } from '@tongban/portal';
import { unregistered } from './demo/register.ts';
import { hallIn, licencesIn, looksIn } from './in-language.ts';
import type { Rooms } from './modules.ts';

type FastifyRequest = Parameters<PortalDeps['identity']['signedIn']>[0];

type Tools = {
  readonly db: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly sendsMail: boolean;
  readonly mails?: PortalDeps['demoMails'];
};

const nobody = { kind: 'nobody' } as const;

/** What the portal asks of the rooms, in the same process and without HTTP in between. */
export function portalDeps(
  { administration, identity, catalogue, cases, counter, feedback, licences, notices, access, namesIn }: Rooms,
  { db, clock, publicUrl, sendsMail, mails }: Tools,
): PortalDeps {
  const named = (language: Language) => db.transaction(nobody, (tx) => namesIn(tx, language));
  return {
    clock,
    publicUrl,
    identity: identityDeps(identity, db),
    halls: async (language) => (await db.transaction(nobody, administration.halls)).map((hall) => hallIn(hall, language)),
    account: accountDeps(identity),
    sendsMail,
    demoMails: mails,
    demoResident: mails && unregistered,
    catalogue: {
      themes: catalogue.themes,
      lifeEvents: catalogue.lifeEvents,
      changes: catalogue.changes,
      popular: catalogue.popular,
      all: (language) => catalogue.search('', language),
      search: catalogue.search,
      service: catalogue.guide,
    },
    cases: cases.forApplicants,
    counter,
    feedback,
    notices,
    licences: licencesIn(licences, named),
    access: {
      ...access,
      looksAt: async (actor, language) => looksIn(await access.looksAt(actor), await named(language)),
      allLooksAt: async (actor, language) => looksIn(await access.allLooksAt(actor), await named(language)),
    },
  };
}

function identityDeps(identity: Rooms['identity'], db: Database): PortalDeps['identity'] {
  const tokenOf = (request: FastifyRequest) => identity.cookies.read(request, 'person');
  return {
    city: async (language) => cityIn(await db.transaction(nobody, identity.city), language),
    departments: async (language) =>
      (await db.transaction(nobody, identity.departments)).map((department) => departmentIn(department, language)),
    signedIn: async (request) => {
      const token = tokenOf(request);
      return token === undefined ? undefined : identity.signedIn(token);
    },
    signIn: (request, identifier, password) =>
      identity.signInPerson(identifier, password, {
        network: networkOf(request),
        agent: request.headers['user-agent'],
        replaces: tokenOf(request),
      }),
    signOut: async (request, reply) => {
      const token = tokenOf(request);
      if (token !== undefined) await identity.signOut(token);
      identity.cookies.clear(reply, 'person');
    },
    setSession: (reply, token) => identity.cookies.set(reply, 'person', token),
    switchParty: async (request, party) => {
      const token = tokenOf(request);
      return token === undefined ? { switched: false, refusal: 'not-signed-in' } : identity.switchParty(token, party);
    },
  };
}

function accountDeps(identity: Rooms['identity']): PortalDeps['account'] {
  const tokenOf = (request: FastifyRequest) => identity.cookies.read(request, 'person') ?? '';
  return {
    passwordAgain: async (request, person, password) => {
      if (password === '') return 'missing';
      const answer = await identity.confirmPassword(person, password, networkOf(request));
      return answer === 'right' ? undefined : answer;
    },
    mailbox: identity.mailboxOf,
    claimMailbox: identity.claimMailbox,
    confirmMailbox: identity.confirmMailbox,
    removeMailbox: identity.removeMailbox,
    changePassword: (request, person, current, next) =>
      identity.changePassword(person, current, next, { token: tokenOf(request), network: networkOf(request) }),
    sessions: (request, person) => identity.sessionsOf(person, tokenOf(request)),
    endSession: identity.endSessionOf,
    endOtherSessions: (request, person) => identity.endOtherSessions(person, tokenOf(request)),
    shortestPassword: identity.shortestPassword,
    askRecovery: (request, identifier) => identity.askRecovery(identifier, networkOf(request)),
    register: identity.mayRegister
      ? (request, claim, password) =>
          identity.registerPerson(claim, password, {
            network: networkOf(request),
            agent: request.headers['user-agent'],
            replaces: identity.cookies.read(request, 'person'),
          })
      : undefined,
    isRecoveryGood: identity.isRecoveryGood,
    personalData: identity.personalData,
    recover: (request, token, password) => identity.recover(token, password, networkOf(request)),
  };
}
