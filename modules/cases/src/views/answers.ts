import { type Answers, checkYourAnswers, type AnswerRow as FormRow, questionById } from '@tongban/forms';
import { mask } from '@tongban/identifiers';
import type { AnswerRow } from '../contract.ts';
import type { Words } from '../messages/words.ts';
import type { Dossier } from '../read/dossier.ts';
import { answersOf } from '../service/application.ts';
import { knownFor, textOf } from '../service/known.ts';
import { correctedIn } from './corrected.ts';

/** What was applied for, question by question; what was handed in as files stands among the evidence. */
export function answerRows(dossier: Dossier): readonly AnswerRow[] {
  const { form, application } = dossier;
  const corrected = correctedIn(dossier);
  const rows = checkYourAnswers(form, application.given, knownFor(form, application.elements));
  return rows.flatMap((row) => {
    const found = questionById(form, row.question);
    if (found?.question.type === 'files') return [];
    const isCorrected = corrected.has(row.question) || corrected.has(found?.page.repeat?.id ?? '');
    return [{ ...rowOf(dossier, row), ...(isCorrected ? { corrected: true } : {}) }];
  });
}

/** The whole value of an answer; undefined where there is none. */
export function wholeAnswer(
  { form, application }: Pick<Dossier, 'form' | 'application'>,
  question: string,
  item: number | undefined,
): string | undefined {
  return wholeIn(form, answersOf(form, application), question, item);
}

/** The same among these answers. */
export function wholeIn(form: Dossier['form'], answers: Answers, question: string, item: number | undefined): string | undefined {
  const group = questionById(form, question)?.page.repeat?.id;
  // The edge: a group's id names the list of its items.
  const entries = group === undefined ? answers : (answers[group] as readonly Answers[] | undefined)?.[item ?? -1];
  const answer = entries !== undefined && Object.hasOwn(entries, question) ? entries[question] : undefined;
  return answer === undefined ? undefined : textOf(answer as Parameters<typeof textOf>[0]);
}

function rowOf({ form, application, words }: Dossier, row: FormRow): AnswerRow {
  const check = checkOf(form, application, words, row);
  return {
    question: row.question,
    label: row.label,
    text: row.known === undefined ? row.shown : words.named(row.shown),
    masked: row.masked,
    ...(row.item === undefined ? {} : { item: row.item }),
    ...(row.known === undefined ? {} : { source: words.named(row.known.source) }),
    ...(check === undefined ? {} : { check }),
  };
}

/** Whether an answer agrees with what account, register or vault said when it was handed in. */
function checkOf(form: Dossier['form'], { elements }: Dossier['application'], { texts, named }: Words, row: FormRow): AnswerRow['check'] {
  const element = questionById(form, row.question)?.question.element;
  const known = element === undefined || row.item !== undefined ? undefined : elements[element];
  if (known === undefined) return undefined;
  if (row.known !== undefined) return { agrees: true, text: texts.check.agrees(named(known.source)) };
  const said = textOf(known.value);
  return { agrees: false, text: texts.check.differs(named(known.source), row.masked ? mask(said) : named(said)) };
}
