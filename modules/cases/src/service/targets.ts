import type { CompiledForm, Page, Question } from '@tongban/forms';

/**
 * What a correction asks for is named by question, by a question of a repeating group, or by the evidence that a question takes in.
 * Answers stand by question and by group.
 */

/** Every name under which a correction may have asked for what this page takes in. */
export function namesFor({ repeat, questions }: Page, id: string): readonly string[] {
  if (repeat?.id === id) return [id, ...questions.map((question) => question.id)];
  const question = questions.find((one) => one.id === id);
  return question === undefined ? [] : [question.id, ...evidenceOf(question)];
}

/** The questions and groups that these names open. */
export function openedBy({ form }: CompiledForm, targets: readonly string[]): ReadonlySet<string> {
  const asked = new Set(targets);
  return new Set(
    form.pages.flatMap((page) => {
      const own = page.repeat === undefined ? page.questions.map(({ id }) => id) : [page.repeat.id];
      return own.filter((id) => namesFor(page, id).some((name) => asked.has(name)));
    }),
  );
}

/** The name by which a correction asked for this question or group; itself where it did not. */
export function askedAs({ form }: CompiledForm, id: string, targets: readonly string[]): string {
  const names = form.pages.flatMap((page) => namesFor(page, id));
  return names.find((name) => targets.includes(name)) ?? id;
}

/** The page that takes in what this name asks for. */
export function pageOf({ form }: CompiledForm, target: string): Page | undefined {
  return form.pages.find((page) => page.questions.some((question) => question.id === target || evidenceOf(question).includes(target)));
}

function evidenceOf(question: Question): readonly string[] {
  return question.type === 'files' ? [question.evidence] : [];
}
