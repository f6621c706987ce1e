import type { Brand, EachLanguage, Language } from '@tongban/kernel';
import type { Actor, Party } from '@tongban/platform';

type Person = Extract<Actor, { readonly kind: 'person' }>;

export type NoticeId = Brand<'NoticeId'>;

/** A text for a variable: the same in every language, or one for each. */
export type Said = string | EachLanguage;

/** What stands for a variable: words, a list of them, a day (`2026-11-25`), a moment (ISO 8601) or a number. */
export type Value = Said | readonly Said[] | number;

/** A place in the text that is filled in for each recipient, written `{name}`. */
export type Variable = {
  /** `lines`: each on a line of its own. */
  readonly type: 'text' | 'lines' | 'day' | 'moment' | 'number';
  /** What it is, for whoever writes the text. */
  readonly name: EachLanguage;
  /** The law wants it told: no text is saved without it. */
  readonly needed?: true;
  /** Not for every recipient: where it is missing, the line that names it is left out. */
  readonly optional?: true;
  /** Says nothing personal: it may stand in the subject and travel by mail, which others can read on its way. */
  readonly open?: true;
  readonly sample: Value;
};

export type Template = {
  /** One line: the subject in the account and of the mail. */
  readonly subject: string;
  /** The notice as it stands in the account. */
  readonly text: string;
  /** What the mail says; the rest is read after signing in. */
  readonly mail: string;
};

/** What can be told, by the room that orders it: its variables, and the text that the house ships. */
export type NoticeKind = {
  readonly id: string;
  readonly name: EachLanguage;
  /** What obliges to tell it, number and article. */
  readonly law?: EachLanguage;
  /** Only mailed, and no notice in the account: then the text is empty, and what is needed stands in the mail. */
  readonly only?: 'mail';
  readonly variables: { readonly [variable: string]: Variable };
  readonly template: EachLanguage<Template>;
};

/** Command for the outbox: tell a party something. Ordered twice, told once. */
export type SendNotice = {
  readonly type: 'send-notice';
  /** Who ordered it; comes back in the event. */
  readonly request: string;
  /** Sealed `NoticeOrder`: what it says does not travel open. */
  readonly sealed: string;
};

/** What `SendNotice.sealed` is sealed for, so that one order cannot stand in another's place. */
export const noticeContext = (request: string): string => `notices.order:${request}`;

export type NoticeOrder = {
  readonly kind: string;
  readonly recipient: Party;
  /** Which service it concerns; an agent for others is not told. Left out: whoever acts for the party. */
  readonly service?: string;
  /** Where it leads, such as `case:<id>`; this room only keeps it. */
  readonly about?: string;
  /** When that happened which it tells, ISO 8601; notices stand in this order. */
  readonly happenedAt: string;
  readonly values: { readonly [variable: string]: Value };
};

/** Event: the notice stands in the account, which is when it arrived (电子签名法 art. 11). */
export type NoticeGiven = {
  readonly type: 'notice-given';
  readonly request: string;
  readonly notice: NoticeId;
  readonly at: string;
};

export type NoticeSummary = {
  readonly id: NoticeId;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  /** Whether the person who asks has opened it. */
  readonly read: boolean;
  readonly about?: string;
};

/** What became of a mail to the person who asks; `code` is what the mail server answered that turned it away. */
export type MailFate = { readonly state: 'waiting' | 'sent' | 'failed'; readonly at: string; readonly code?: number };

export type NoticeView = NoticeSummary & {
  /** Whether it was mailed as well. */
  readonly mail?: MailFate;
  /** One paragraph each. */
  readonly lines: readonly string[];
};

/** A notice word for word, and when the person first opened it. */
export type NoticeCopy = {
  readonly kind: string;
  readonly at: string;
  readonly readAt?: string;
  readonly about?: string;
  readonly told: EachLanguage<Pick<Template, 'subject' | 'text'>>;
};

/** The notices of the party this person acts for, as the portal shows them. */
export type NoticeAccount = {
  /** How many the person has not opened; beyond 99 it says 100. */
  unreadNotices(actor: Person): Promise<number>;
  /** Thirty, the newest first, or those older than that one; and whether there are older ones still. */
  notices(
    actor: Person,
    language: Language,
    before?: NoticeId,
  ): Promise<{ readonly notices: readonly NoticeSummary[]; readonly more: boolean }>;
  /** All that leads to the same, such as `case:<id>`, the newest first. */
  noticesAbout(actor: Person, about: string, language: Language): Promise<readonly NoticeSummary[]>;
  /** One of them, which from now on counts as opened by this person; undefined where there is none. */
  openNotice(actor: Person, id: NoticeId, language: Language): Promise<NoticeView | undefined>;
  /** Every notice to the party in both languages, for a copy of all that is held; it marks none as opened. */
  allNotices(actor: Person): Promise<readonly NoticeCopy[]>;
  /** The last mail to the person. */
  lastMail(actor: Person): Promise<MailFate | undefined>;
};

/** GET /api/workbench/notice-templates */
export type TemplateList = { readonly kinds: readonly KindView[] };

export type KindView = Pick<NoticeKind, 'id' | 'law' | 'only'> & {
  readonly name: EachLanguage;
  readonly variables: readonly (Pick<Variable, 'type' | 'name'> & {
    readonly id: string;
    readonly needed: boolean;
    readonly optional: boolean;
    readonly open: boolean;
  })[];
  readonly templates: EachLanguage<TemplateView>;
};

export type TemplateView = Template & {
  /** 0 as the house ships it; to be named when a change is saved, so that nobody writes over a colleague's. */
  readonly version: number;
  /** Every change, the newest first; one that went back to the house's own text says so. */
  readonly changes: readonly { readonly version: number; readonly author: string; readonly at: string; readonly original: boolean }[];
  /** What the house ships. */
  readonly original: Template;
};

/** What keeps a text from being saved: which part, and the way to mend it. */
export type TemplateFinding = {
  readonly field: keyof Template;
  readonly rule:
    | 'empty'
    | 'too-long'
    | 'more-than-one-line'
    | 'unknown-variable'
    | 'stray-brace'
    | 'needed-missing'
    | 'not-for-mail'
    | 'lines-not-alone';
  /** The variable it is about. */
  readonly variable?: string;
};

export type { Language };
