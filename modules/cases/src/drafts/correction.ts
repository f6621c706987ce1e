import { officialCalendar } from '@tongban/calendar';
import { problemsOf, settledAnswers } from '@tongban/forms';
import { endOf, type Language } from '@tongban/kernel';
import type { Tx } from '@tongban/platform';
import type { CaseId, Correction, CorrectionAnswered } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import { decide } from '../domain/command.ts';
import { advice } from '../messages/advice.ts';
import { partyText } from '../party.ts';
import { spokenBy } from '../receipt.ts';
import { type Application, answersOf, changedBetween } from '../service/application.ts';
import { askedAs, openedBy, pageOf } from '../service/targets.ts';
import { holdCase, saveCase } from '../store/case.ts';
import { keepOutcome, outcomeOf } from '../store/command.ts';
import { readCorrection } from '../store/correction.ts';
import { insertDocuments, sealDocument } from '../store/document.ts';
import { beginDraft, deleteExpiredDrafts, findOpenDraft, handIn, holdDraft } from '../store/draft.ts';
import { readHistory } from '../store/history.ts';
import { setTimer } from '../store/timer.ts';
import { firstUnfinished, nextOf } from './walk.ts';
import { type DraftTools, itemsIn, layOut, type OpenCorrection, type Person, type Workspace } from './workspace.ts';

/** What has to be put right, with a draft to do it on, which begins as the application stood. */
export async function openCorrection(tx: Tx, tools: DraftTools, actor: Person, id: CaseId, at: string): Promise<Correction | undefined> {
  const asked = await readCorrection(tx, tools.sealer, id);
  if (asked === undefined) return undefined;
  const service = await tools.serviceVersion(tx, asked.service, asked.version);
  if (service === undefined) throw new Error(`case ${id} stands on a version of its service that is gone`);
  const form = tools.forms.of(service, asked.application.uploadsInstead);
  const content = { answers: answersOf(form, asked.application), seen: [] };
  const applicant = partyText(actor.party);
  await deleteExpiredDrafts(tx, at);
  const draft = await beginDraft(tx, tools.sealer, { kind: 'correction', applicant, service: asked.service, caseId: id, content }, at);
  const workspace = await layOut(tx, tools, actor, draft, at);
  if (workspace === undefined) throw new Error('the draft of an open correction can be laid out');
  const { number, askedAt, items } = asked;
  return {
    case: id,
    number,
    serviceName: service.definition.guide.name,
    askedAt,
    items: itemsIn(form, service, items).map((item) => ({ ...item, page: { page: pageOf(form, item.target)?.id ?? '' } })),
    draft: draft.id,
    next: nextOf(workspace, draft.content.answers, draft.content.seen),
  };
}

/** Hands in what was asked for, as the next version of the application; the days for acceptance begin anew. */
export async function answerCorrection(
  tx: Tx,
  tools: DraftTools,
  actor: Person,
  id: CaseId,
  key: string,
  at: string,
): Promise<CorrectionAnswered | undefined> {
  const held = await holdCase(tx, id);
  if (held === undefined) return undefined;
  const press = { key, actor: actor.id };
  if ((await outcomeOf(tx, press)) !== undefined) return await answeredBefore(tx, id, held.state, tools.language);
  const { service } = held.state;
  const open = await findOpenDraft(tx, tools.sealer, { kind: 'correction', applicant: partyText(actor.party), service, caseId: id });
  const draft = open && (await holdDraft(tx, tools.sealer, open.id));
  const workspace = draft && (await layOut(tx, tools, actor, draft, at));
  if (workspace?.correction === undefined) return notAsked(tools.language);
  const { answers } = workspace.draft.content;
  const unfinished = firstUnfinished(workspace, answers);
  if (unfinished !== undefined) {
    return { answered: false, refusal: 'unfinished', problems: problemsOf(workspace.form, answers, workspace.known), unfinished };
  }
  const { application, changed, entailed } = corrected(workspace, workspace.correction);
  const paper = sealDocument(tools.sealer, id, 'application', application);
  const by = { kind: 'person', id: actor.id } as const;
  const command = { type: 'answer-correction', at, by, changed, entailed, application: paper.ref } as const;
  const decision = decide(held.state, command, officialCalendar);
  if (!decision.decided) return notAsked(tools.language);
  const { plan } = await saveCase(tx, held, decision.events);
  await insertDocuments(tx, id, [paper], at);
  const { acceptanceDue, silenceDue } = spokenBy(plan, at);
  if (silenceDue !== undefined) await setTimer(tx, id, 'accept-by-silence', endOf(silenceDue));
  await handIn(tx, tools.sealer, workspace.draft.id, id, at);
  await keepOutcome(tx, press, {}, at);
  return { answered: true, case: id, receivedAt: at, acceptanceDue };
}

/** The same press again, told what it came to the first time. */
async function answeredBefore(tx: Tx, id: CaseId, { plan }: PresentCase, language: Language): Promise<CorrectionAnswered> {
  const event = (await readHistory(tx, id)).map((link) => link.event).findLast(({ type }) => type === 'correction-answered');
  if (event === undefined) return notAsked(language);
  return { answered: true, case: id, receivedAt: event.at, acceptanceDue: spokenBy(plan, event.at).acceptanceDue };
}

function notAsked(language: Language): CorrectionAnswered {
  return { answered: false, refusal: 'not-asked', advice: advice[language]['not-asked'] };
}

/** The application as it stands after the correction, and what is different in it. */
function corrected({ draft, form, known }: Workspace, { before, beforeForm, targets }: OpenCorrection) {
  const earlier = answersOf(beforeForm, before);
  const now = settledAnswers(form, draft.content.answers, known);
  const changed = changedBetween(earlier, now);
  const opened = openedBy(beforeForm, targets);
  const given: Application['given'] = Object.fromEntries([
    ...Object.entries(before.given).filter(([id]) => !changed.includes(id)),
    ...changed.flatMap((id) => (now[id] === undefined ? [] : [[id, now[id]] as const])),
  ]);
  return {
    application: { ...before, given },
    changed: changed.map((id) => askedAs(beforeForm, id, targets)),
    entailed: changed.filter((id) => !opened.has(id) && (earlier[id] === undefined || now[id] === undefined)),
  };
}
