import type { CompiledForm, CompiledQuestion } from './compile-form.ts';
import type { Answer, Answers, KnownElements, Problem } from './model.ts';
import { walk } from './walk.ts';

/** A problem, and the page that asks the question. */
export type PageProblem = Problem & { readonly page: string };

/** Everything that keeps the form from being submitted, in page order; nothing where it can be. */
export function problemsOf(form: CompiledForm, answers: Answers, known: KnownElements): readonly PageProblem[] {
  const problems: PageProblem[] = [];
  walk(form, answers, known, {
    items: ({ id, repeat }, { length }) => {
      if (!repeat) return;
      const message = itemCountProblem(form, repeat, length);
      if (message !== undefined) problems.push({ page: id, question: repeat.id, message });
    },
    question: (question, answer, stands, item) => {
      // What stands because it is known was checked when it was let stand.
      const message = stands ? undefined : problemWith(question, answer);
      if (message === undefined) return;
      problems.push({ page: question.page, question: question.id, ...(item === undefined ? {} : { item }), message });
    },
  });
  return problems;
}

/** What is wrong with this answer, or with there being none. */
export function problemWith({ kind, required }: CompiledQuestion, answer: Answer | undefined): string | undefined {
  if (isNothing(answer)) return required ? kind.missing : undefined;
  return kind.wrongWith(answer);
}

/** Whether there are too few items in a repeating group, or too many. */
function itemCountProblem(
  { messages }: CompiledForm,
  { item, min, max }: { readonly item: string; readonly min: number; readonly max: number },
  count: number,
): string | undefined {
  if (count < min) return messages.missingItems(item, min, count);
  return count > max ? messages.tooManyItems(item, max) : undefined;
}

function isNothing(answer: Answer | undefined): boolean {
  return answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}
