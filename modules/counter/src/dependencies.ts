import type { RecordLook } from '@tongban/access/contract';
import type { CasesForApplicants } from '@tongban/cases/contract';
import type { Attendance, Department, PersonPresent } from '@tongban/identity/contract';
import type { EachLanguage } from '@tongban/kernel';
import type { Actor, Clock, Database, Files, Log, OfficialId, Party, PersonId, Sealer, Tx } from '@tongban/platform';

export type Person = Extract<Actor, { readonly kind: 'person' }>;
export type Clerk = Extract<Actor, { readonly kind: 'official' }>;

/** What this room is given: tools of the platform, who is present by identity, drafts and cases by the cases room. */
export type CounterDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  readonly departments: (tx: Tx) => Promise<readonly Department[]>;
  readonly attend: (person: PersonPresent) => Promise<Attendance>;
  readonly attended: (person: PersonId, party: Party) => Promise<Person | undefined>;
  readonly partiesOf: (person: PersonId) => Promise<Extract<Attendance, { attended: true }>['parties']>;
  readonly accountThere: (person: PersonId) => Promise<boolean>;
  /** Mails the person the link to another password; false where they have no proven mailbox. Left out: the city sends no mail. */
  readonly mailRecovery?: (person: PersonId) => Promise<boolean>;
  readonly givePassword: (given: {
    readonly person: PersonId;
    readonly by: Pick<Clerk, 'id' | 'name'>;
    readonly visit: string;
  }) => Promise<string>;
  readonly officialName: (tx: Tx, official: OfficialId) => Promise<string>;
  /** Told in each language; what is confirmed is compared as it stands in Chinese. */
  readonly cases: EachLanguage<
    Pick<
      CasesForApplicants,
      | 'startDraft'
      | 'draftPage'
      | 'draftPages'
      | 'savePage'
      | 'addItem'
      | 'removeItem'
      | 'attachFile'
      | 'removeFile'
      | 'checkDraft'
      | 'submit'
      | 'receipt'
      | 'caseView'
      | 'letter'
      | 'file'
    >
  >;
  /** Puts a look on the account of the official for whom the transaction runs. */
  readonly recordLook: (tx: Tx, look: RecordLook) => Promise<void>;
};
