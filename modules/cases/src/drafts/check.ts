import { type AnswerRow, checkYourAnswers, problemsOf } from '@tongban/forms';
import { dayOf } from '@tongban/kernel';
import type { CheckRow, DraftCheck } from '../contract.ts';
import { evidenceRows } from '../views/evidence.ts';
import { firstUnfinished } from './walk.ts';
import type { Workspace } from './workspace.ts';

/** Everything that will be handed in, page by page, and what is still missing or wrong. */
export function checkView(workspace: Workspace): DraftCheck {
  const { draft, service, form, known, ofApplicant, party, correction } = workspace;
  const { answers } = draft.content;
  const rows = checkYourAnswers(form, answers, known);
  const pages = form.form.pages.filter(({ id }) => rows.some((row) => row.page === id));
  const unfinished = firstUnfinished(workspace, answers);
  return {
    draft: draft.id,
    service: service.id,
    serviceName: service.definition.guide.name,
    permit: service.definition.guide.regime === 'permit',
    party,
    sections: pages.map(({ id, title }) => ({ title, rows: rows.filter((row) => row.page === id).map((row) => rowOf(workspace, row)) })),
    evidence: evidenceRows(service.definition, form, { words: workspace.words, given: answers, known, licences: ofApplicant.licences }),
    ...(unfinished === undefined ? {} : { unfinished }),
    problems: problemsOf(form, answers, known),
    expiresOn: dayOf(draft.expiresAt),
    ...(correction === undefined ? {} : { correction: correction.case }),
  };
}

function rowOf({ form, isOpened, correction, words }: Workspace, row: AnswerRow): CheckRow {
  const page = form.form.pages.find(({ id }) => id === row.page);
  const mayChange = row.mayChange && page !== undefined && isOpened(page);
  const address = row.item === undefined ? { page: row.page } : { page: row.page, item: row.item.place };
  return {
    question: row.question,
    label: row.label,
    text: row.known === undefined ? row.shown : words.named(row.shown),
    ...(mayChange ? { page: address } : {}),
    ...(row.item === undefined ? {} : { item: row.item }),
    ...(row.known === undefined || correction !== undefined ? {} : { source: words.named(row.known.source), readAt: row.known.readAt }),
  };
}
