import { officialCalendar } from '@tongban/calendar';
import type { ServiceVersion } from '@tongban/catalogue/contract';
import { dayOf } from '@tongban/kernel';
import type { Tx } from '@tongban/platform';
import type { CaseId, Receipt } from './contract.ts';
import { acceptanceDue, silenceDue, spotDue } from './domain/limits.ts';
import { isOneAct, type Plan } from './domain/plan.ts';
import type { DraftTools } from './drafts/workspace.ts';
import type { Words } from './messages/words.ts';
import { wordsFor } from './read/words.ts';
import type { Application } from './service/application.ts';
import { knownFor } from './service/known.ts';
import { openDocuments } from './store/document.ts';
import { readHistory } from './store/history.ts';
import { evidenceRows } from './views/evidence.ts';

/** What the sealed document of that kind keeps: the password for asking without signing in. */
export type ReceiptSecret = { readonly password: string };

type Handed = {
  readonly words: Words;
  readonly id: CaseId;
  readonly number: string;
  readonly receivedAt: string;
  readonly plan: Plan;
  readonly service: ServiceVersion;
  readonly application: Application;
  readonly password: string;
};

/** What the applicant gets: what came in when, and by when the authority must have spoken. */
export function receiptOf(tools: Pick<DraftTools, 'forms'>, handed: Handed): Receipt {
  const { words, id, number, receivedAt, plan, service, application, password } = handed;
  const { definition } = service;
  const form = tools.forms.of(service, application.uploadsInstead);
  const { given, elements, licences, originals } = application;
  const evidence = evidenceRows(definition, form, { words, given, known: knownFor(form, elements), licences, originals });
  return {
    case: id,
    number,
    password,
    serviceName: definition.guide.name,
    receivedAt,
    evidence: evidence.filter(({ source }) => source !== 'shared').map(({ name }) => name),
    ...spokenBy(plan, receivedAt),
  };
}

/** The days by which the authority must have spoken, counted from when papers came in. */
export function spokenBy(plan: Plan, receivedAt: string): Pick<Receipt, 'acceptanceDue' | 'silenceDue' | 'decisionDue'> {
  const since = dayOf(receivedAt);
  const silence = silenceDue(plan, since, officialCalendar);
  return {
    acceptanceDue: acceptanceDue(plan.limits, since, officialCalendar),
    ...(silence === undefined ? {} : { silenceDue: silence }),
    ...(isOneAct(plan) ? { decisionDue: spotDue(plan, { receivedAt, since }, officialCalendar) } : {}),
  };
}

/** The receipt as it was given when the case came in; undefined where there is none for this actor. */
export async function readReceipt(tx: Tx, tools: DraftTools, id: CaseId): Promise<Receipt | undefined> {
  const [first] = await readHistory(tx, id);
  if (first?.event.type !== 'case-submitted') return undefined;
  const { number, at, plan, service: serviceId, version, documents } = first.event;
  const opened = await openDocuments(tx, tools.sealer, id, ['application', 'receipt']);
  const service = await tools.serviceVersion(tx, serviceId, version);
  // The edge: sealed by this room.
  const application = opened.get(documents[0]?.id ?? '') as Application | undefined;
  const secret = opened.get(documents[1]?.id ?? '') as ReceiptSecret | undefined;
  if (service === undefined || application === undefined || secret === undefined) throw new Error(`case ${id} came in without its papers`);
  const words = await wordsFor(tx, tools);
  return receiptOf(tools, { words, id, number, receivedAt: at, plan, service, application, password: secret.password });
}
