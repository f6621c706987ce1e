import type { Light } from '@tongban/calendar';
import type { Brand, Day } from '@tongban/kernel';
import type { LicenceId } from '@tongban/licences/contract';

export type CaseId = Brand<'CaseId'>;

/**
 * Why a case is not taken in: no permit is needed (行政许可法 art. 32 (1)), not our power (art. 32 (2)), still incomplete after the one notice
 * (art. 32 (4)), untrue (art. 78).
 */
export type RejectionGround = 'not-needed' | 'not-our-power' | 'still-incomplete' | 'untrue';

/** What stops the clock where the law requires it: 听证 招标 拍卖 检验 检测 检疫 鉴定 专家评审, and nothing else (行政许可法 art. 45). */
export type SpecialProcedure = 'hearing' | 'tender' | 'auction' | 'inspection' | 'test' | 'quarantine' | 'appraisal' | 'expert-review';

/** Where a case stands (domain: a case's life). */
export type Stage =
  /** 收件, waiting to be accepted */
  | 'received'
  /** 补正, the applicant's turn */
  | 'correcting'
  /** 审查 */
  | 'reviewing'
  /** 决定, waiting for the approver */
  | 'deciding'
  /** granted, the licence is being made */
  | 'granted'
  /** the licence stands in the vault */
  | 'delivered'
  | 'refused'
  | 'rejected'
  /** by the applicant, before the decision */
  | 'withdrawn';

/** One of the clocks of a case, as both front ends show it. */
export type Clock = {
  readonly kind: 'acceptance' | 'promised' | 'legal';
  /** In working days unless said; 0 of a promise: on the spot, with no day to count down to. */
  readonly days: number;
  /** Where the service's own law counts every day. */
  readonly unit?: 'calendar-day';
  readonly due?: Day;
  readonly light: Light;
  /** Working days left; negative: days over. Absent where it has not begun. */
  readonly left?: number;
};

/** Of which item of a repeating group: its place from 0, and how it is called, such as 第1辆校车. */
export type AnswerItem = { readonly place: number; readonly name: string };

export type AnswerRow = {
  readonly question: string;
  readonly label: string;
  readonly text: string;
  /** Masked; the workbench may reveal it with a reason. */
  readonly masked: boolean;
  readonly item?: AnswerItem;
  /** Put right by the applicant after the one notice. */
  readonly corrected?: true;
  /** Where it came from when the applicant did not type it, and whether it still agrees. */
  readonly source?: string;
  readonly check?: { readonly agrees: boolean; readonly text: string };
};

export type EvidenceRow = {
  readonly id: string;
  readonly name: string;
  readonly source: 'upload' | 'licence' | 'shared';
  /** A from the authority itself, B held against the original at a counter, C uploaded. */
  readonly grade: 'A' | 'B' | 'C';
  readonly files: readonly { readonly file: string; readonly name: string; readonly type: string; readonly bytes: number }[];
  readonly note?: string;
  readonly corrected?: true;
};

export type TimelineEntry = {
  readonly state: 'done' | 'failed' | 'now' | 'next';
  readonly title: string;
  readonly text: string;
  readonly at?: string;
  readonly by?: Day;
  readonly action?: 'correct' | 'see-licence' | 'see-receipt';
};

export type CorrectionItem = { readonly target: string; readonly label: string; readonly text: string };

export type LetterKind = 'receipt' | 'acceptance' | 'correction' | 'rejection' | 'special-procedure' | 'extension' | 'grant' | 'refusal';

/** A document that the authority signed and sent, by the position of the event that it tells; there shortly after the event. */
export type LetterRow = { readonly position: number; readonly kind: LetterKind; readonly name: string; readonly day: Day };

/** The case as its applicant sees it. */
export type CaseView = {
  readonly id: CaseId;
  readonly number: string;
  readonly service: string;
  readonly serviceName: string;
  readonly party: string;
  readonly stage: Stage;
  readonly headline: string;
  readonly receivedAt: string;
  readonly clocks: readonly Clock[];
  /** Working days of the ruler: from the day after acceptance to the legal due day. */
  readonly ruler: readonly { readonly day: Day; readonly used: boolean; readonly marks: readonly ('today' | 'promised' | 'legal')[] }[];
  readonly timeline: readonly TimelineEntry[];
  readonly answers: readonly AnswerRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly letters: readonly LetterRow[];
  /** The one notice, and which of what it asks for has been put right. */
  readonly correction?: { readonly items: readonly (CorrectionItem & { readonly corrected?: true })[]; readonly askedAt: string };
  readonly rejection?: {
    /** Which of the grounds that the law knows. */
    readonly ground: string;
    readonly reason: string;
    readonly authority?: { readonly name: string; readonly address: string; readonly phone: string };
    readonly remedies: string;
  };
  /** Whether nothing more happens to it. */
  readonly ended: boolean;
  /** Whether the applicant may still withdraw. */
  readonly mayWithdraw: boolean;
  readonly refusal?: { readonly reasons: string; readonly remedies: string };
  /** Where and with what the licence on paper is fetched, once it is made. */
  readonly pickup?: string;
  /** Those that stand in the vault by now, each by what tells it apart. */
  readonly licences?: readonly { readonly id: LicenceId; readonly name: string }[];
};

export type CaseSummary = {
  readonly id: CaseId;
  readonly number: string;
  readonly serviceName: string;
  readonly party: string;
  readonly stage: Stage;
  readonly headline: string;
  readonly receivedAt: string;
  readonly due?: Day;
};

export type InboxRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly party: string;
  readonly serviceName: string;
  readonly receivedAt: string;
  readonly stage: Stage;
  /** 待受理, 现场核查, 审核 … */
  readonly stageName: string;
  readonly clocks: readonly Clock[];
  readonly mine: boolean;
};

/** GET /api/workbench/inbox: `counts` by stage, over all that the filter by stage is taken from. */
export type Inbox = { readonly counts: { readonly [stage in Stage]?: number }; readonly rows: readonly InboxRow[] };

/** What an official may do now, with what each choice does to the clocks, said before it is done. */
export type Choice = {
  readonly action:
    | 'accept'
    | 'request-correction'
    | 'reject'
    | 'decide-on-the-spot'
    | 'complete-task'
    | 'confirm-check'
    | 'extend'
    | 'open-procedure'
    | 'close-procedure'
    | 'grant'
    | 'refuse';
  readonly task?: string;
  readonly title: string;
  readonly effect: string;
  /** The letter that chooses it. */
  readonly key: string;
  /** Of a rejection: the grounds the law leaves now, one of which is to be chosen. */
  readonly grounds?: readonly { readonly ground: RejectionGround; readonly label: string }[];
  /** Of what stops the clock: those that can begin now, one of which is to be chosen. */
  readonly procedures?: readonly { readonly procedure: SpecialProcedure; readonly label: string }[];
  /** Of what is to be ended: which of them. */
  readonly procedure?: SpecialProcedure;
  /** Of a grant: it goes against a finding, so it says why. */
  readonly reasoned?: true;
};

/** The case as an official sees it. */
export type OfficialCaseView = Omit<CaseView, 'timeline' | 'pickup' | 'licences'> & {
  readonly stageName: string;
  readonly mine: boolean;
  readonly choices: readonly Choice[];
  /** What happens if nobody acts. */
  readonly otherwise?: string;
  readonly tasks: readonly TaskView[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly what: string;
    readonly text?: string;
    /** Since when the notice of it stands in the applicant's account. */
    readonly told?: string;
  }[];
  /** Things a correction may ask for: questions, also those of a repeating group, and evidence, by id. */
  readonly correctable: readonly { readonly target: string; readonly label: string }[];
  readonly otherAuthorities: readonly { readonly name: string; readonly when: string; readonly address: string; readonly phone: string }[];
  /** Officials who may join a site check, besides the one who asks. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

export type TaskView = {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly kind: 'handle' | 'examine' | 'opinion' | 'site-check';
  readonly state: 'waiting' | 'open' | 'done';
  readonly due?: Day;
  /** Where a site check is recorded: the second official, who has yet to confirm. */
  readonly awaits?: string;
  readonly opinion?: string;
  readonly agrees?: boolean;
  readonly by?: readonly string[];
  readonly at?: string;
};

/** What the applicant gets when the application is in. */
export type Receipt = {
  readonly case: CaseId;
  readonly number: string;
  /** With number and password the case can be followed without signing in. */
  readonly password: string;
  readonly serviceName: string;
  readonly receivedAt: string;
  readonly evidence: readonly string[];
  /** By when we say whether it is accepted. */
  readonly acceptanceDue: Day;
  /** Past the end of this day without a word it is accepted as of the day of receipt (行政许可法 art. 32); absent where the law knows no such silence. */
  readonly silenceDue?: Day;
  /** Where acceptance and decision are one act: the last day for it. */
  readonly decisionDue?: Day;
};
