import { send, type Tx } from '@tongban/platform';
import type { CaseId, CaseTold } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import { departmentsOf } from '../domain/plan.ts';
import { written } from '../letters/kind.ts';
import type { WriteLetter } from '../letters/write-letter.ts';

/** Kept to this room: steps between officials, and what the rooms that did it have told already. */
const untold = ['check-recorded', 'check-returned', 'task-completed', 'organisation-registered', 'licence-issued'] as const;

type Untold = (typeof untold)[number];
type Told = Exclude<CaseEvent, { readonly type: Untold }>;

/** Lets other rooms hear what happened to a case, in the transaction in which it did, and orders the letters that tell it. */
export async function tell(
  tx: Tx,
  id: CaseId,
  state: PresentCase,
  links: readonly { readonly position: number; readonly event: CaseEvent }[],
): Promise<void> {
  const { number, applicant, service } = state;
  const departments = departmentsOf(state.plan);
  const messages = links.flatMap(({ position, event }): readonly CaseTold[] =>
    isTold(event) ? [{ type: event.type, case: id, number, applicant, service, departments, position, at: event.at }] : [],
  );
  const letters = links.flatMap(({ position, event }): readonly WriteLetter[] =>
    written(event, state.plan) === undefined ? [] : [{ type: 'write-letter', case: id, position }],
  );
  await send(tx, ...messages, ...letters);
}

function isTold(event: CaseEvent): event is Told {
  return !untold.some((type) => type === event.type);
}
