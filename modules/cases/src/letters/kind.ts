import type { LetterKind } from '../contract.ts';
import type { CaseEvent } from '../domain/event.ts';
import { isOneAct, type Plan } from '../domain/plan.ts';

/** What the law or good practice wants told in writing (行政许可法 arts. 32, 34, 38), by the event that is told. */
const kinds = {
  'case-submitted': 'receipt',
  'case-accepted': 'acceptance',
  'case-accepted-by-silence': 'acceptance',
  'correction-requested': 'correction',
  'correction-answered': undefined,
  'case-rejected': 'rejection',
  'check-recorded': undefined,
  'check-returned': undefined,
  'task-completed': undefined,
  'special-procedure-opened': 'special-procedure',
  'special-procedure-closed': undefined,
  'limit-extended': 'extension',
  'case-granted': 'grant',
  'case-refused': 'refusal',
  'organisation-registered': undefined,
  // The licence is the document.
  'licence-issued': undefined,
  'case-delivered': undefined,
  'case-withdrawn': undefined,
} as const satisfies { readonly [type in CaseEvent['type']]: LetterKind | undefined };

type Written = { readonly [type in keyof typeof kinds]: (typeof kinds)[type] extends undefined ? never : type }[keyof typeof kinds];

/** An event that is told in writing. */
export type WrittenEvent = Extract<CaseEvent, { readonly type: Written }>;

/** The event with the kind of letter that tells it; undefined where none does. Acceptance in one act with the decision is told with that. */
export function written(event: CaseEvent, plan: Plan): { readonly event: WrittenEvent; readonly kind: LetterKind } | undefined {
  if (!isWritten(event) || (event.type === 'case-accepted' && isOneAct(plan))) return undefined;
  return { event, kind: kinds[event.type] };
}

function isWritten(event: CaseEvent): event is WrittenEvent {
  return kinds[event.type] !== undefined;
}
