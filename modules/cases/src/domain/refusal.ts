/** Why nothing changed. Each is told to whoever asked, in words, by the messages of this room. */
export type CaseRefusal =
  | 'case-unknown'
  | 'already-submitted'
  | 'not-declared'
  | 'assurance-too-low'
  | 'wrong-kind-of-applicant'
  | 'no-mandate'
  /** The role for it is not held in the department that has it. */
  | 'not-yours-to-do'
  | 'already-accepted'
  /** The five days went by without a word, so the law has accepted (行政许可法 art. 32 (4)). */
  | 'accepted-by-silence'
  /** Acceptance and decision are one act, so there is nothing to accept apart from it. */
  | 'accepted-with-decision'
  | 'waiting-for-applicant'
  | 'correction-already-requested'
  | 'nothing-asked-for'
  | 'correction-not-requested'
  | 'changed-what-was-not-asked'
  | 'reason-missing'
  /** Incomplete is no ground before the one notice was given (行政许可法 art. 32 (4)). */
  | 'ask-for-correction-first'
  | 'authority-missing'
  | 'silence-not-due'
  | 'no-silence-in-this-regime'
  | 'not-under-review'
  | 'task-unknown'
  | 'task-not-open'
  | 'task-already-done'
  | 'opinion-missing'
  | 'second-official-missing'
  | 'second-official-not-of-department'
  | 'second-official-not-wanted'
  /** Recorded by one; the other has not confirmed it yet. */
  | 'check-awaits-confirmation'
  | 'check-not-recorded'
  | 'not-the-second-official'
  | 'not-on-the-spot'
  | 'tasks-open'
  /** 审批分离: who reviewed does not decide (assumed). */
  | 'reviewed-by-same-official'
  /** A grant in spite of a finding against it says why (行政许可法 art. 38; assumed). */
  | 'reasons-against-finding-missing'
  /** Special procedures are the licensing law's; another law's own are not known here. */
  | 'no-special-procedure-in-this-regime'
  /** It goes on already, or it must be ended first. */
  | 'special-procedure-open'
  | 'special-procedure-not-open'
  /** The law of the service knows no extension. */
  | 'not-extendable'
  /** Once, and no more (行政许可法 art. 42). */
  | 'already-extended'
  /** What is over cannot be lengthened. */
  | 'limit-passed'
  | 'not-accepted-yet'
  | 'already-decided'
  | 'no-licence-to-issue'
  | 'not-granted'
  | 'already-recorded'
  | 'organisation-missing';
