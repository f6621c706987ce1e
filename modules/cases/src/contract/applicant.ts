import type { Actor, OfficialId } from '@tongban/platform';
import type { CaseId, CaseSummary, CaseView, Receipt } from './case.ts';
import type {
  Attached,
  Correction,
  CorrectionAnswered,
  DraftCheck,
  DraftCopy,
  DraftId,
  DraftPage,
  DraftSummary,
  Fields,
  PageAddress,
  Saved,
  Started,
  Submission,
  Upload,
} from './draft.ts';
import type { ServiceFigures } from './figures.ts';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** Who took an application in at a counter, and which uploads, by content, were held against their originals. */
export type AtCounter = { readonly official: OfficialId; readonly originals: readonly string[] };

/**
 * What the portal, in the same process, asks of this room. Everything runs as the person signed in, in a transaction of its own;
 * what is not theirs, or is not there, is `undefined` alike.
 */
export type CasesForApplicants = {
  /** Goes on with an open draft of the same service, if there is one. */
  readonly startDraft: (actor: Person, service: string) => Promise<Started>;
  /** Every page that applies, in order, of a repeating page each item after it: a form on one screen, as counters fill it in. */
  readonly draftPages: (actor: Person, draft: DraftId) => Promise<readonly DraftPage[] | undefined>;
  readonly draftPage: (actor: Person, draft: DraftId, at: PageAddress) => Promise<DraftPage | undefined>;
  readonly savePage: (actor: Person, draft: DraftId, at: PageAddress, fields: Fields) => Promise<Saved | undefined>;
  /** Adds an empty item to a repeating page and says where it is filled in. */
  readonly addItem: (actor: Person, draft: DraftId, page: string) => Promise<PageAddress | undefined>;
  readonly removeItem: (actor: Person, draft: DraftId, at: PageAddress) => Promise<PageAddress | undefined>;
  readonly attachFile: (actor: Person, draft: DraftId, at: PageAddress, question: string, upload: Upload) => Promise<Attached | undefined>;
  readonly removeFile: (actor: Person, draft: DraftId, at: PageAddress, question: string, file: string) => Promise<boolean>;
  readonly checkDraft: (actor: Person, draft: DraftId) => Promise<DraftCheck | undefined>;
  readonly discardDraft: (actor: Person, draft: DraftId) => Promise<boolean>;
  /** Once, however often it is pressed, in whatever tab: the same receipt again, because a draft is handed in once. */
  readonly submit: (
    actor: Person,
    draft: DraftId,
    command: { readonly declared: boolean; readonly key: string; readonly counter?: AtCounter },
  ) => Promise<Submission | undefined>;
  readonly myDrafts: (actor: Person) => Promise<readonly DraftSummary[]>;
  readonly myCases: (actor: Person) => Promise<readonly CaseSummary[]>;
  readonly caseView: (actor: Person, id: CaseId) => Promise<CaseView | undefined>;
  readonly receipt: (actor: Person, id: CaseId) => Promise<Receipt | undefined>;
  /** What has to be put right; undefined where nothing was asked, or it is answered. */
  readonly correction: (actor: Person, id: CaseId) => Promise<Correction | undefined>;
  readonly answerCorrection: (actor: Person, id: CaseId, command: { readonly key: string }) => Promise<CorrectionAnswered | undefined>;
  /** Takes the application back; again: nothing more. `undefined` where there is no such case, false where it is decided or ended. */
  readonly withdraw: (actor: Person, id: CaseId, command: { readonly key: string }) => Promise<boolean | undefined>;
  /** Every case of the party acted for, with every answer in full: for the copy that applicants take of what is held on them. */
  readonly caseCopies: (actor: Person) => Promise<readonly CaseView[]>;
  /** The same of applications begun and not handed in. */
  readonly draftCopies: (actor: Person) => Promise<readonly DraftCopy[]>;
  /** An upload of one's own draft or case. */
  readonly file: (
    actor: Person,
    of: DraftId | CaseId,
    file: string,
  ) => Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | undefined>;
  /** The signed document that tells the event at this position of one's own case. */
  readonly letter: (
    actor: Person,
    id: CaseId,
    position: number,
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** How the city handles, for everyone. */
  /** The signed letter whose QR code ends in this code, for whoever was given it; undefined where there is none. */
  readonly letterByCode: (code: string) => Promise<Uint8Array | undefined>;
  readonly figures: () => Promise<readonly ServiceFigures[]>;
  /** Services by how often they were applied for in the last 90 days, most first: ids alone, for everyone. */
  readonly mostUsed: () => Promise<readonly string[]>;
  /** Without signing in; answers and evidence are left out. The caller limits the rate. */
  readonly byNumber: (number: string, password: string) => Promise<CaseView | undefined>;
};
