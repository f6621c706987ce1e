import { officialCalendar } from '@tongban/calendar';
import type { Tx } from '@tongban/platform';
import type { CaseId } from './contract.ts';
import type { PresentCase } from './domain/case.ts';
import { type CaseCommand, decide } from './domain/command.ts';
import type { DraftTools } from './drafts/workspace.ts';
import { orderAfterGrant } from './orders/order.ts';
import { type Held, holdCase, saveCase } from './store/case.ts';
import { type CommandKey, keepOutcome, type Outcome, outcomeOf } from './store/command.ts';
import { insertDocuments, type SealedDocument } from './store/document.ts';

/** A command with the papers it brings along, which are kept if it is carried out. */
export type Ordered = { readonly command: CaseCommand; readonly papers?: readonly SealedDocument[] };

/**
 * Load, decide, save: the case is held, the command judged on the state that is there now, and what it brings about written together
 * with what it orders from other rooms. The same key again gets the first outcome.
 */
export async function handle(
  tx: Tx,
  tools: DraftTools,
  id: CaseId,
  key: CommandKey,
  order: (held: Held) => Promise<Ordered> | Ordered,
): Promise<Outcome> {
  const held = await holdCase(tx, id);
  if (held === undefined) return { refusal: 'case-unknown' };
  const before = await outcomeOf(tx, key);
  if (before !== undefined) return before;
  const { command, papers = [] } = await order(held);
  const decision = decide(held.state, command, officialCalendar);
  const outcome = decision.decided ? {} : { refusal: decision.refusal };
  if (decision.decided) {
    const state = await saveCase(tx, held, decision.events);
    await insertDocuments(tx, id, papers, command.at);
    if (decision.events.some(({ type }) => type === 'case-granted')) await orderAfterGrant(tx, tools, id, granted(state));
  }
  await keepOutcome(tx, key, outcome, command.at);
  return outcome;
}

/** Carries out what the system itself found out; told twice it happens once, because the second time it is refused. */
export async function record(tx: Tx, id: CaseId, command: CaseCommand): Promise<PresentCase | undefined> {
  const held = await holdCase(tx, id);
  if (held === undefined) return undefined;
  const decision = decide(held.state, command, officialCalendar);
  return decision.decided ? await saveCase(tx, held, decision.events) : undefined;
}

function granted(state: PresentCase) {
  if (state.status !== 'granted') throw new Error(`a case just granted is not ${state.status}`);
  return state;
}
