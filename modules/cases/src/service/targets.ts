import type { ServiceDefinition } from '@tongban/catalogue/contract';
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

/** What is asked for under this name is called: the question, in a repeating group with what its items are called, or the evidence. */
export function labelOf(form: CompiledForm, { guide }: ServiceDefinition, target: string): string | undefined {
  const evidence = guide.evidence.find(({ id }) => id === target);
  if (evidence !== undefined) return evidence.name;
  const page = form.form.pages.find(({ questions }) => questions.some(({ id }) => id === target));
  const label = page?.questions.find(({ id }) => id === target)?.label;
  return label === undefined || page?.repeat === undefined ? label : `${page.repeat.item} · ${label}`;
}
