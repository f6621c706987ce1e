import { dayOf } from '@tongban/kernel';
import { type DepartmentId, problem, type Role, type Tx } from '@tongban/platform';
import type { CaseId, RejectionGround, SpecialProcedure } from '../contract.ts';
import { openTasks } from '../domain/case.ts';
import type { Official } from '../domain/official.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { handle, type Ordered } from '../handle.ts';
import { unknownTarget } from '../messages/advice.ts';
import { printableLicences } from '../orders/order.ts';
import { type Opinion, type Rejection, readDossier, type WrittenDecision } from '../read/dossier.ts';
import { readApplication } from '../store/application.ts';
import type { Held } from '../store/case.ts';
import type { Outcome } from '../store/command.ts';
import type { CorrectionNotice } from '../store/correction.ts';
import { sealDocument } from '../store/document.ts';
import { correctable } from '../views/official-view.ts';
import type { ActingOfficial } from './open-case.ts';

/** Who commands what on which case, when, and under which key. */
export type Commanding = {
  readonly tx: Tx;
  readonly tools: DraftTools;
  readonly official: ActingOfficial;
  readonly id: CaseId;
  readonly key: string;
  readonly at: string;
};

type Item = { readonly target: string; readonly text: string };

export type RejectionOrder = { readonly ground: RejectionGround; readonly reason: string; readonly authority?: string };
export type CompletionOrder = { readonly task: string; readonly agrees: boolean; readonly opinion: string; readonly with?: string };
export type ConfirmationOrder = { readonly task: string; readonly confirms: boolean; readonly objection?: string };
export type OpeningOrder = { readonly procedure: SpecialProcedure; readonly days: number; readonly notice: string };
export type DecisionOrder = { readonly outcome: 'granted' | 'refused'; readonly reasons?: string };

/** 受理 */
export function accept(commanding: Commanding): Promise<Outcome> {
  const { at, official } = commanding;
  return carryOut(commanding, () => ({ command: { type: 'accept-case', at, by: official } }));
}

/** 一次告知补正: everything in one notice; throws a problem that names an item which is not on the form. */
export function requestCorrection(commanding: Commanding, items: readonly Item[]): Promise<Outcome> {
  const { tx, tools, at, official, id } = commanding;
  return carryOut(commanding, async () => {
    const dossier = await readDossier(tx, tools, id, at);
    const labels = new Map(dossier === undefined ? [] : correctable(dossier).map(({ target, label }) => [target, label]));
    const named = items.map(({ target, text }, index) => ({ target, text, label: labels.get(target) ?? unknown(index) }));
    const notice = sealDocument(tools.sealer, id, 'correction', { items: named } satisfies CorrectionNotice);
    const targets = items.map(({ target }) => target);
    return { command: { type: 'request-correction', at, by: official, targets, notice: notice.ref }, papers: [notice] };
  });
}

/** 不予受理 */
export function reject(commanding: Commanding, { ground, reason, authority }: RejectionOrder): Promise<Outcome> {
  const { tx, tools, at, official, id } = commanding;
  return carryOut(commanding, async ({ state }) => {
    const { service } = await readApplication(tx, tools, id, state);
    const listed = service.definition.procedure.otherAuthorities.find(({ name }) => name === authority);
    const named =
      authority === undefined ? {} : { authority: { name: authority, address: listed?.address ?? '', phone: listed?.phone ?? '' } };
    const decision = sealDocument(tools.sealer, id, 'rejection', { reason, ...named } satisfies Rejection);
    const command = { type: 'reject-case', at, by: official, ground, namesAuthority: authority !== undefined } as const;
    return { command: reason.trim() === '' ? command : { ...command, decision: decision.ref }, papers: [decision] };
  });
}

/** Finishes a task with an opinion; at a site check with a colleague of the same post. */
export function completeTask(commanding: Commanding, order: CompletionOrder): Promise<Outcome> {
  const { tools, at, official, id } = commanding;
  return carryOut(commanding, async ({ state }) => {
    const opinion = sealDocument(tools.sealer, id, 'opinion', { text: order.opinion } satisfies Opinion);
    const companion = order.with === undefined ? undefined : await companionFor(commanding, state, order.task, order.with);
    const command = {
      type: 'complete-task',
      at,
      by: official,
      task: order.task,
      agrees: order.agrees,
      ...(companion === undefined ? {} : { companion }),
    } as const;
    return { command: order.opinion.trim() === '' ? command : { ...command, opinion: opinion.ref }, papers: [opinion] };
  });
}

/** The second official of a site check confirms what was recorded, or says what is not as it was. */
export function confirmCheck(commanding: Commanding, { task, confirms, objection = '' }: ConfirmationOrder): Promise<Outcome> {
  const { tools, at, official, id } = commanding;
  return carryOut(commanding, () => {
    const command = { type: 'confirm-check', at, by: official, task, confirms } as const;
    if (confirms || objection.trim() === '') return { command };
    const written = sealDocument(tools.sealer, id, 'opinion', { text: objection } satisfies Opinion);
    return { command: { ...command, objection: written.ref }, papers: [written] };
  });
}

/** 特别程序: stops the clocks, with what the applicant is told of it. */
export function openProcedure(commanding: Commanding, { procedure, days, notice }: OpeningOrder): Promise<Outcome> {
  const { tools, at, official, id } = commanding;
  return carryOut(commanding, () => {
    const command = { type: 'open-procedure', at, by: official, procedure, days } as const;
    const written = sealDocument(tools.sealer, id, 'decision', { reasons: notice } satisfies WrittenDecision);
    return notice.trim() === '' ? { command } : { command: { ...command, notice: written.ref }, papers: [written] };
  });
}

/** The clocks run again. */
export function closeProcedure(commanding: Commanding, procedure: SpecialProcedure): Promise<Outcome> {
  const { at, official } = commanding;
  return carryOut(commanding, () => ({ command: { type: 'close-procedure', at, by: official, procedure } }));
}

/** 延期: lengthens the legal limit once, with its reason for the applicant. */
export function extendLimit(commanding: Commanding, reason: string): Promise<Outcome> {
  const { tools, at, official, id } = commanding;
  return carryOut(commanding, () => {
    const command = { type: 'extend-limit', at, by: official } as const;
    const written = sealDocument(tools.sealer, id, 'decision', { reasons: reason } satisfies WrittenDecision);
    return reason.trim() === '' ? { command } : { command: { ...command, reason: written.ref }, papers: [written] };
  });
}

/** Grants or refuses; a refusal needs its reasons, and so does a grant against a finding. */
export function decideCase(commanding: Commanding, { outcome, reasons = '' }: DecisionOrder): Promise<Outcome> {
  const { tx, tools, at, official, id } = commanding;
  return carryOut(commanding, async ({ state }) => {
    const decision = sealDocument(tools.sealer, id, 'decision', { reasons } satisfies WrittenDecision);
    if (outcome === 'granted') {
      const licences = await printableLicences(tx, tools, id, state, dayOf(at));
      const reasoned = reasons.trim() !== '';
      return { command: { type: 'grant-case', at, by: official, licences, decision: decision.ref, reasoned }, papers: [decision] };
    }
    const command = { type: 'refuse-case', at, by: official } as const;
    return { command: reasons.trim() === '' ? command : { ...command, decision: decision.ref }, papers: [decision] };
  });
}

/** Accepts and grants in one act. */
export function decideOnTheSpot(commanding: Commanding, reasons: string): Promise<Outcome> {
  const { tx, tools, at, official, id } = commanding;
  return carryOut(commanding, async ({ state }) => {
    const decision = sealDocument(tools.sealer, id, 'decision', { reasons } satisfies WrittenDecision);
    const licences = await printableLicences(tx, tools, id, state, dayOf(at));
    return { command: { type: 'decide-on-the-spot', at, by: official, licences, decision: decision.ref }, papers: [decision] };
  });
}

function carryOut({ tx, tools, official, id, key }: Commanding, order: (held: Held) => Promise<Ordered> | Ordered): Promise<Outcome> {
  return handle(tx, tools, id, { key, actor: official.id }, order);
}

/** The colleague named; whoever does not hold the post counts as an official without any. */
async function companionFor({ tx, tools }: Commanding, state: Held['state'], task: string, id: string): Promise<Official> {
  const plan = openTasks(state).find((one) => one.id === task);
  const all = plan === undefined ? [] : await tools.officialsOf(tx, plan.department as DepartmentId, plan.role satisfies Role);
  return all.find((one) => one.id === id) ?? { id, grants: [] };
}

function unknown(index: number): never {
  throw problem(422, 'unknown-target', unknownTarget, { errors: [{ field: `items.${index}.target`, message: unknownTarget }] });
}
