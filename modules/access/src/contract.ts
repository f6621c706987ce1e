import type { Party } from '@tongban/platform';

/** A look at personal data, told to the person concerned (个人信息保护法 art. 44–45). */
export type Look = {
  readonly at: string;
  readonly official: string;
  readonly department: string;
  /** What for: handling the case, revealing a masked value … */
  readonly purpose: string;
  /** What was seen, in words: 申请内容, 身份证号码 */
  readonly seen: string;
  readonly caseNumber?: string;
};

/** To be recorded in the transaction that reads the data. */
export type RecordLook = {
  readonly subject: Party;
  readonly department: string;
  readonly purpose: 'handle-case' | 'reveal' | 'open-file';
  readonly seen: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly reason?: string;
};
