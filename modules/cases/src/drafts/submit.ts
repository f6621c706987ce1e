import { randomBytes } from 'node:crypto';
import { officialCalendar } from '@tongban/calendar';
import type { ServiceVersion } from '@tongban/catalogue/contract';
import { problemsOf } from '@tongban/forms';
import { formatCaseNumber } from '@tongban/identifiers';
import { endOf, type Language } from '@tongban/kernel';
import { newId, type Tx } from '@tongban/platform';
import type { AtCounter, CaseId, DraftId, Submission } from '../contract.ts';
import { absent } from '../domain/case.ts';
import { decide } from '../domain/command.ts';
import type { CaseRefusal } from '../domain/refusal.ts';
import { advice } from '../messages/advice.ts';
import { listedName, partyText } from '../party.ts';
import { readReceipt, receiptOf, spokenBy } from '../receipt.ts';
import { type Application, givenAnswers } from '../service/application.ts';
import { planOf } from '../service/plan-of.ts';
import { insertCase } from '../store/case.ts';
import { insertDocuments, type SealedDocument, sealDocument } from '../store/document.ts';
import { handIn, holdDraft } from '../store/draft.ts';
import { setTimer } from '../store/timer.ts';
import { firstUnfinished } from './walk.ts';
import { type DraftTools, layOut, type Person, type Workspace } from './workspace.ts';

/** The law is read, and names are kept, as the service says them in Chinese. */
type SubmitTools = DraftTools & { readonly inChinese: DraftTools['serviceVersion'] };

/** Declared true, and where it is handed in at a counter, at whose. */
type Handing = { readonly declared: boolean; readonly counter?: AtCounter };

/**
 * Hands in an application. What it rests on (version, assurance, mandate, known facts) is read in this very transaction. A draft is
 * handed in once: whoever presses again, in whatever tab, gets the same receipt.
 */
export async function submitDraft(
  tx: Tx,
  tools: SubmitTools,
  actor: Person,
  id: DraftId,
  how: Handing,
  at: string,
): Promise<Submission | undefined> {
  const draft = await holdDraft(tx, tools.sealer, id);
  if (draft?.kind !== 'application') return undefined;
  if (draft.status === 'handed-in' && draft.caseId !== undefined) return submitted(await readReceipt(tx, tools, draft.caseId));
  const workspace = await layOut(tx, tools, actor, draft, at);
  if (workspace === undefined) return undefined;
  const { answers } = draft.content;
  const unfinished = firstUnfinished(workspace, answers);
  if (unfinished === undefined) return await takeIn(tx, tools, actor, workspace, how, at);
  const problems = problemsOf(workspace.form, answers, workspace.known);
  return { submitted: false, refusal: 'unfinished', problems, unfinished };
}

async function takeIn(tx: Tx, tools: SubmitTools, actor: Person, workspace: Workspace, how: Handing, at: string): Promise<Submission> {
  const { service, draft, party } = workspace;
  const chinese = (await tools.inChinese(tx, service.id, service.version)) ?? service;
  // The edge: a fresh id becomes a case's by standing in its table.
  const id = newId() as CaseId;
  const application = applicationOf(workspace, how);
  const password = queryPassword();
  const papers = [sealDocument(tools.sealer, id, 'application', application), sealDocument(tools.sealer, id, 'receipt', { password })];
  const command = await commandFor(tx, tools, actor, chinese, { ...how, at, papers });
  const decision = decide(absent, command, officialCalendar);
  if (!decision.decided) return refused(decision.refusal, tools.language);
  const names = { party: listedName(actor.party, party), serviceName: chinese.definition.guide.name };
  const { number, plan } = await insertCase(tx, { id, ...names, queryHash: queryHash(tools, id, password) }, decision.events);
  await insertDocuments(tx, id, papers, at);
  const { silenceDue } = spokenBy(plan, at);
  if (silenceDue !== undefined) await setTimer(tx, id, 'accept-by-silence', endOf(silenceDue));
  await handIn(tx, tools.sealer, draft.id, id, at);
  return submitted(receiptOf(tools, { words: workspace.words, id, number, receivedAt: at, plan, service, application, password }));
}

async function commandFor(
  tx: Tx,
  tools: DraftTools,
  actor: Person,
  service: ServiceVersion,
  { declared, counter, at, papers }: Handing & { readonly at: string; readonly papers: readonly SealedDocument[] },
) {
  const { party, id, assurance } = actor;
  const { definition, version } = service;
  const mandate = await tools.mayActFor(tx, id, party, service.id);
  const halls = (await tools.departments(tx)).filter(({ hall }) => hall).map((department) => department.id);
  return {
    type: 'submit-case',
    at,
    by: { kind: 'person', id },
    number: formatCaseNumber(randomBytes(12)),
    applicant: { party: partyText(party), kind: party.kind, assurance, mandate },
    service: service.id,
    version,
    plan: planOf(definition, halls),
    asks: { applicants: definition.guide.applicants, assurance: definition.guide.assurance },
    declared,
    papers: papers.map(({ ref }) => ref),
    ...(counter === undefined ? {} : { attendedBy: counter.official }),
  } as const;
}

/** What stands in the sealed document: asked and known apart, so that it stays clear what the applicant said. */
function applicationOf({ draft, form, known, ofApplicant, party }: Workspace, { counter }: Handing): Application {
  const { elements, licences, uploadsInstead } = ofApplicant;
  const given = givenAnswers(form, draft.content.answers, known);
  return { name: party, given, elements, licences, uploadsInstead, ...(counter === undefined ? {} : { originals: counter.originals }) };
}

/** Eight of the characters that case numbers are written with. */
function queryPassword(): string {
  return formatCaseNumber(randomBytes(12)).replaceAll('-', '').slice(0, 8);
}

/** What is kept of the password, to compare with. */
export function queryHash({ sealer }: Pick<DraftTools, 'sealer'>, id: CaseId, password: string): string {
  return sealer.keyedHash(`${id}:${password}`, 'cases.query-password');
}

function submitted(receipt: Awaited<ReturnType<typeof readReceipt>>): Submission {
  if (receipt === undefined) throw new Error('a draft that was handed in has a receipt');
  return { submitted: true, receipt };
}

function refused(refusal: CaseRefusal, language: Language): Submission {
  switch (refusal) {
    case 'not-declared':
    case 'assurance-too-low':
    case 'wrong-kind-of-applicant':
    case 'no-mandate':
      return { submitted: false, refusal, advice: advice[language][refusal] };
    default:
      throw new Error(`a case that does not exist yet cannot be refused as ${refusal}`);
  }
}
