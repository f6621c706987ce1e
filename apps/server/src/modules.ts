import { type Access, accessNames, createAccess } from '@tongban/access';
import { type Administration, createAdministration } from '@tongban/administration';
import { type Cases, caseNames, caseNotices, createCases } from '@tongban/cases';
import { type Catalogue, createCatalogue } from '@tongban/catalogue';
import { type Counter, counterNames, createCounter } from '@tongban/counter';
import { createFeedback, type Feedback } from '@tongban/feedback';
import type { Regions } from '@tongban/identifiers';
import { createIdentity, type Identity } from '@tongban/identity';
import type { IdentityClaim } from '@tongban/identity/contract';
import { createLicences, type Licences, sourceInEnglish } from '@tongban/licences';
import { createNotices, type Notices } from '@tongban/notices';
import type { Paper } from '@tongban/paper';
import type { Clock, Database, Files, Log, Mailer, Module, Reach, Sealer } from '@tongban/platform';
import { createSystems, type Systems } from '@tongban/systems';
import { namesFrom } from './names.ts';

/** Every room of the house by its name, and all of them from the ground up, in the order in which they migrate. */
export type Rooms = {
  readonly administration: Administration;
  readonly access: Access;
  readonly identity: Identity;
  readonly systems: Systems;
  readonly catalogue: Catalogue;
  readonly licences: Licences;
  readonly notices: Notices;
  readonly cases: Cases;
  readonly counter: Counter;
  readonly feedback: Feedback;
  readonly all: readonly Module[];
  /** How things that records name in Chinese are called in that language. */
  readonly namesIn: ReturnType<typeof namesFrom>;
};

type Tools = {
  readonly db: Database;
  readonly sealer: Sealer;
  /** The files of a room: what one removes, no other loses. */
  readonly filesOf: (room: string) => Files;
  readonly paper: Paper;
  readonly clock: Clock;
  readonly log: Log;
  readonly publicUrl: string;
  /** Whether these facts are one person's; left out: nobody can be asked online. */
  readonly checkIdentity?: (claim: IdentityClaim) => Promise<boolean>;
  /** Left out: the city sends no mail. */
  readonly mailer?: Mailer;
  readonly secureCookies: boolean;
  /** Which addresses other systems may be told at: nearby ones in a demonstration alone. */
  readonly reach: Reach;
  /** Regions that codes may name. */
  readonly regions: Regions;
};

/** Puts the rooms together: what one needs of another at once is a function handed over here, and nothing else joins them. */
export function createRooms(tools: Tools): Rooms {
  const administration: Administration = createAdministration({
    db: tools.db,
    settings: () => [...identity.settings, ...cases.settings],
    serviceIds: async (tx) => (await catalogue.summaries(tx)).map(({ id }) => id),
  });
  const { readSetting, recordChange, mainHall, ensureHall } = administration;
  const identity: Identity = createIdentity({
    ...tools,
    readSetting,
    recordChange,
    mainHall,
    ensureHall,
    servicesNaming: (tx, department) => catalogue.servicesNaming(tx, department),
  });
  const { city, departments } = identity;
  const access = createAccess({ ...tools, officialName: identity.officialName });
  const catalogue: Catalogue = createCatalogue(tools);
  const licences = createLicences({
    ...tools,
    city,
    departments,
    files: tools.filesOf('licences'),
    letterByCode: (code) => cases.letterByCode(code),
  });
  const mailing = tools.mailer && { mailing: { mailer: tools.mailer, mailboxesFor: identity.mailboxesFor } };
  const notices = createNotices({ ...tools, recordChange, city, kinds: caseNotices, ...mailing });
  const namesIn = namesFrom(
    [identity.names, catalogue.names, async () => [...caseNames, ...accessNames, ...counterNames]],
    [sourceInEnglish],
  );
  const cases: Cases = createCases({
    ...tools,
    readSetting,
    files: tools.filesOf('cases'),
    serviceVersion: catalogue.serviceVersion,
    city,
    departments,
    officialsOf: identity.officialsOf,
    officialName: identity.officialName,
    partyName: identity.partyName,
    mayActFor: identity.mayActFor,
    identityKnown: identity.known,
    licencesKnown: licences.known,
    licencesHeld: licences.held,
    signDocument: licences.signDocument,
    recordLook: access.recordLook,
    namesIn,
  });
  const { officialName, attend, attended, accountThere, givePassword, mailRecovery, partiesOf } = identity;
  const atCounter = { departments, officialName, attend, attended, accountThere, givePassword, partiesOf };
  const counter = createCounter({
    ...tools,
    ...atCounter,
    ...(tools.mailer && { mailRecovery }),
    files: tools.filesOf('counter'),
    cases: cases.forApplicants,
    recordLook: access.recordLook,
  });
  const feedback = createFeedback({ ...tools, caseView: cases.caseView });
  const published = { ...cases.published, ...licences.published };
  const systems = createSystems({ ...tools, published, departments, recordChange });
  const all = [administration, access, identity, systems, catalogue, licences, notices, cases, counter, feedback];
  return { administration, access, identity, systems, catalogue, licences, notices, cases, counter, feedback, all, namesIn };
}
