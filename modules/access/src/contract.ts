import type { Party, PersonId } from '@tongban/platform';

/** A look at personal data, told to the person concerned (个人信息保护法 art. 44–45). */
export type Look = {
  readonly at: string;
  /** Who looked: an official, or another system, by name. */
  readonly official: string;
  readonly department: string;
  /** What for: handling the case, revealing a masked value … */
  readonly purpose: string;
  /** What was seen, in words: 申请内容, 身份证号码 */
  readonly seen: string;
  readonly caseNumber?: string;
  /** Why, in the official's words, where a reason was asked for. */
  readonly reason?: string;
};

/** To be recorded in the transaction that reads the data, which runs for the official, or the other system, who looks. */
export type RecordLook = {
  readonly subject: Party;
  /** Its name, as the person concerned shall read it. */
  readonly department: string;
  readonly purpose: 'handle-case' | 'reveal' | 'open-file' | 'at-counter' | 'other-system';
  readonly seen: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  /** What the case is about, so that an agent for some services is told of looks at those cases alone. */
  readonly service?: string;
  /** Long runs of digits in it are masked before it is kept. */
  readonly reason?: string;
};

/** Event: a person took a copy of all that is held on them (个人信息保护法 art. 45). */
export type DataCopied = { readonly type: 'data-copied'; readonly id: string; readonly person: PersonId; readonly at: string };
