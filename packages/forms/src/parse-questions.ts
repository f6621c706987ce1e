import type { CompiledPage, CompiledQuestion } from './compile-form.ts';
import type { Submitted } from './kinds/kind.ts';
import type { Answer, Answers, Item, KnownElements, Problem } from './model.ts';
import { offered } from './offer.ts';
import { answerIn } from './own.ts';
import { problemWith } from './problems-of.ts';
import { isAsked, type Passed, standing } from './walk.ts';

/** What the fields of a page change: answers given, and questions whose answer goes. */
export type Changes = { readonly given: Item; readonly gone: ReadonlySet<string>; readonly problems: readonly Problem[] };

/** What the fields of one question come to. */
type Outcome =
  | { readonly is: 'given'; readonly answer: Answer }
  | { readonly is: 'gone' }
  | { readonly is: 'as-before' }
  | { readonly is: 'wrong'; readonly message: string };

/** Reads the questions of a page in their order, so that an answer can make the next question visible. */
export function parseQuestions(
  { questions }: CompiledPage,
  submitted: Submitted,
  before: Answers | Item,
  known: KnownElements,
  passed: Passed,
): Changes {
  const given: { [question: string]: Answer } = {};
  const gone = new Set<string>();
  const problems: Problem[] = [];
  for (const question of questions) {
    if (!isAsked(question.when, passed)) continue;
    const own = offered(question, answerIn(before, question.id), passed);
    const outcome = outcomeOf(question, submitted, own, known, passed);
    if (outcome.is === 'given') given[question.id] = outcome.answer;
    else if (outcome.is === 'gone') gone.add(question.id);
    else if (outcome.is === 'wrong') problems.push({ question: question.id, message: outcome.message });
    const now = outcome.is === 'given' ? outcome.answer : outcome.is === 'gone' ? undefined : own;
    passed[question.id] = standing(question, now, known, passed)?.value ?? now;
  }
  return { given, gone, problems };
}

/** The entries that stay, by name. */
export function withoutEntries<Value>(entries: { readonly [name: string]: Value }, gone: ReadonlySet<string>): { [name: string]: Value } {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !gone.has(name)));
}

function outcomeOf(
  question: CompiledQuestion,
  submitted: Submitted,
  own: Answer | undefined,
  known: KnownElements,
  passed: Passed,
): Outcome {
  const fallback = standing(question, undefined, known, passed);
  if (question.question.type === 'files') return judged(problemWith(question, own ?? fallback?.value), { is: 'as-before' });
  if (fallback?.fixed === true) return { is: 'as-before' };
  const reading = question.kind.read(submitted);
  switch (reading.found) {
    case 'absent':
      // The page did not ask what is known; anything else that is absent is a box left unticked.
      return fallback && own === undefined ? { is: 'as-before' } : emptied(question);
    case 'empty':
      return emptied(question);
    case 'wrong':
      return { is: 'wrong', message: reading.message };
    case 'answer':
      if (offered(question, reading.answer, passed) !== reading.answer) return { is: 'wrong', message: question.kind.missing };
      // Entering what is known anyway is no correction: the source stays with it.
      if (fallback && isSame(reading.answer, fallback.value)) return { is: 'gone' };
      return judged(question.kind.wrongWith(reading.answer), { is: 'given', answer: reading.answer });
  }
}

function emptied({ required, kind }: CompiledQuestion): Outcome {
  return required ? { is: 'wrong', message: kind.missing } : { is: 'gone' };
}

function judged(message: string | undefined, otherwise: Outcome): Outcome {
  return message === undefined ? otherwise : { is: 'wrong', message };
}

function isSame(answer: Answer, other: Answer): boolean {
  if (!Array.isArray(answer) || !Array.isArray(other)) return answer === other;
  return answer.length === other.length && answer.every((value, index) => value === other[index]);
}
