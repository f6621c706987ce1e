import type { Answers, FileAnswer, Page, Problem } from '@tongban/forms';
import type { Brand, Day } from '@tongban/kernel';
import type { Assurance } from '@tongban/platform';
import type { AnswerItem, CaseId, CorrectionItem, EvidenceRow, Receipt } from './case.ts';

export type DraftId = Brand<'DraftId'>;

/** A page of a draft; of a repeating page, which item (from 0). */
export type PageAddress = { readonly page: string; readonly item?: number };

/** Where a draft goes on: its next page, or the page that shows everything before submitting. */
export type Next = PageAddress | 'check';

/** Fields as a browser posts them: one value, or several of one name. */
export type Fields = { readonly [name: string]: string | readonly string[] | undefined };

/** An upload as it came in; its name is for showing only. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** Something that is not asked, because it is known; `page` is where it may be corrected, absent where it is established. */
export type KnownRow = {
  readonly label: string;
  readonly text: string;
  readonly source: string;
  readonly readAt: string;
  readonly page?: PageAddress;
};

/** An item of a repeating page that is filled in already: 第1辆校车, and what tells it apart. */
export type ItemRow = { readonly item: number; readonly name: string; readonly text: string; readonly complete: boolean };

/** One page of a draft, as the portal draws it. */
export type DraftPage = {
  readonly draft: DraftId;
  readonly service: string;
  readonly serviceName: string;
  readonly party: string;
  /** Only what may be answered: questions that do not apply, or whose answer is established, are left out. */
  readonly page: Page;
  readonly item?: number;
  /** On a repeating page: every item there is, and whether another may be added or one removed. */
  readonly items?: { readonly rows: readonly ItemRow[]; readonly mayAdd: boolean; readonly mayRemove: boolean };
  /** 第3题，共7题 */
  readonly step: { readonly number: number; readonly of: number };
  readonly back?: PageAddress;
  /** What is answered so far on this page (of this item). */
  readonly answers: Answers;
  /** What stands in the form already, with where it came from. */
  readonly known: readonly KnownRow[];
  readonly expiresOn: Day;
  /** How large a file may be. */
  readonly megabytes: number;
  /** Where this draft answers a correction: what was asked for on this page. */
  readonly correction?: readonly CorrectionItem[];
};

export type CheckRow = {
  readonly question: string;
  readonly label: string;
  readonly text: string;
  readonly page?: PageAddress;
  readonly item?: AnswerItem;
  readonly source?: string;
  readonly readAt?: string;
};

/** Everything once more before it is handed in. */
export type DraftCheck = {
  readonly draft: DraftId;
  readonly service: string;
  readonly serviceName: string;
  /** Whether it is a permit, whose law says what an untrue application leads to (行政许可法 arts. 31, 78). */
  readonly permit: boolean;
  readonly party: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly CheckRow[] }[];
  readonly evidence: readonly EvidenceRow[];
  /** The first page on which something is missing or wrong; submitting is refused until there is none. */
  readonly unfinished?: PageAddress;
  readonly problems: readonly Problem[];
  readonly expiresOn: Day;
  /** Where this draft answers a correction. */
  readonly correction?: CaseId;
};

/** An application that was begun, with every answer in full. */
export type DraftCopy = {
  readonly draft: DraftId;
  readonly serviceName: string;
  readonly updatedAt: string;
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  readonly evidence: readonly EvidenceRow[];
};

export type DraftSummary = {
  readonly id: DraftId;
  readonly service: string;
  readonly serviceName: string;
  readonly party: string;
  readonly updatedAt: string;
  readonly expiresOn: Day;
  readonly next: Next;
};

export type StartRefusal = 'service-unknown' | 'assurance-too-low' | 'wrong-kind-of-applicant' | 'no-mandate';

export type Started =
  | { readonly started: true; readonly draft: DraftId; readonly next: Next; readonly resumed: boolean }
  /** What to do about it, said to the applicant. */
  | { readonly started: false; readonly refusal: StartRefusal; readonly needed?: Assurance; readonly advice: string };

export type Saved =
  | { readonly saved: true; readonly next: Next }
  /** What was right is kept, and the page is asked again; `entered` is what was typed, to be shown again. */
  | { readonly saved: false; readonly problems: readonly Problem[]; readonly entered: Fields };

export type Attached = { readonly attached: true; readonly file: FileAnswer } | { readonly attached: false; readonly problem: Problem };

export type Submission =
  | { readonly submitted: true; readonly receipt: Receipt }
  | { readonly submitted: false; readonly refusal: StartRefusal | 'not-declared'; readonly advice: string }
  | { readonly submitted: false; readonly refusal: 'unfinished'; readonly problems: readonly Problem[]; readonly unfinished: PageAddress };

/** What has to be put right, and the draft on which it is done: it shows only pages that were asked for. */
export type Correction = {
  readonly case: CaseId;
  readonly number: string;
  readonly serviceName: string;
  readonly askedAt: string;
  readonly items: readonly (CorrectionItem & { readonly page: PageAddress })[];
  readonly draft: DraftId;
  readonly next: Next;
};

export type CorrectionAnswered =
  | { readonly answered: true; readonly case: CaseId; readonly receivedAt: string; readonly acceptanceDue: Day }
  | { readonly answered: false; readonly refusal: 'not-asked'; readonly advice: string }
  | { readonly answered: false; readonly refusal: 'unfinished'; readonly problems: readonly Problem[]; readonly unfinished: PageAddress };
