import type { RecordLook } from '@tongban/access/contract';
import type { ReadSetting } from '@tongban/administration/contract';
import type { ServiceVersion } from '@tongban/catalogue/contract';
import type { KnownElements } from '@tongban/forms';
import type { Regions } from '@tongban/identifiers';
import type { City, Department, Official, PartyElements } from '@tongban/identity/contract';
import type { Language } from '@tongban/kernel';
import type { LicenceOrder, LicenceView } from '@tongban/licences/contract';
import type { Paper } from '@tongban/paper';
import type { Clock, Database, DepartmentId, Files, Log, OfficialId, Party, PersonId, Role, Sealer, Tx } from '@tongban/platform';

/** What this room is given: tools of the platform, and what other rooms let it read in its own transaction. */
export type CasesDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly files: Files;
  readonly paper: Paper;
  /** Address of the portal without a slash at its end; stands on letters. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Regions that citizen IDs may name; the official ones where left out. */
  readonly regions?: Regions;

  readonly readSetting: ReadSetting;

  /** The service in that version, or as it applies now. */
  readonly serviceVersion: (tx: Tx, service: string, version?: number) => Promise<ServiceVersion | undefined>;

  readonly city: (tx: Tx) => Promise<City>;
  readonly departments: (tx: Tx) => Promise<readonly Department[]>;
  readonly officialsOf: (tx: Tx, department: DepartmentId, role: Role) => Promise<readonly Official[]>;
  readonly officialName: (tx: Tx, official: OfficialId) => Promise<string>;
  readonly partyName: (tx: Tx, party: Party) => Promise<string>;
  readonly mayActFor: (tx: Tx, person: PersonId, party: Party, service?: string) => Promise<boolean>;
  /** What account and register state of the person and of the party acted for. */
  readonly identityKnown: (tx: Tx, party: Party, person: PersonId) => Promise<PartyElements>;

  /** What the party's valid licences state. */
  readonly licencesKnown: (tx: Tx, party: Party) => Promise<KnownElements>;
  /** Signs a document with an authority's key, at this moment (ISO 8601); in a transaction of the system. */
  readonly signDocument: (tx: Tx, issuer: LicenceOrder['issuer'], pdf: Buffer, at: string) => Promise<Buffer>;
  /** The party's valid licences. */
  readonly licencesHeld: (tx: Tx, party: Party) => Promise<readonly Pick<LicenceView, 'kind' | 'name' | 'issuer'>[]>;

  /** How things that records name in Chinese are called in that language, within a service; what has no such name comes back as it is. */
  readonly namesIn: (tx: Tx, language: Language) => Promise<(recorded: string, within?: string) => string>;

  /** Puts a look on the account of the official for whom the transaction runs. */
  readonly recordLook: (tx: Tx, look: RecordLook) => Promise<void>;
};
