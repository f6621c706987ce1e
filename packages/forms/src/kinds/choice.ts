import type { FormMessages } from '../messages.ts';
import type { Answer } from '../model.ts';
import { answered, type Kind, type QuestionOf, type Reading, readField, type Submitted, toldOf, wrong } from './kind.ts';

/** One of the options, by its value. */
export function choiceKind(question: QuestionOf<'choice'>, messages: FormMessages): Kind {
  const labels = labelsOf(question);
  const told = toldOf(question);
  const stranger = messages.notAmongOptions(told);
  return {
    read: readField(question.id, trimmed, (value) => (labels.has(value) ? answered(value) : wrong(stranger))),
    wrongWith: (answer) => (typeof answer === 'string' && labels.has(answer) ? undefined : stranger),
    missing: messages.missingChoice(told),
    show: (answer) => labels.get(String(answer)) ?? String(answer),
    sensitive: false,
  };
}

/** Any of the options, by their values, each once and in the form's order. */
export function choicesKind(question: QuestionOf<'choices'>, messages: FormMessages): Kind {
  const labels = labelsOf(question);
  const told = toldOf(question);
  const stranger = messages.notAmongOptions(told);
  const read = (submitted: Submitted): Reading => {
    if (!Object.hasOwn(submitted, question.id)) return { found: 'absent' };
    const chosen = new Set([submitted[question.id] ?? []].flat().map(trimmed));
    chosen.delete('');
    if (chosen.size === 0) return { found: 'empty' };
    for (const value of chosen) if (!labels.has(value)) return wrong(stranger);
    return answered([...labels.keys()].filter((value) => chosen.has(value)));
  };
  return {
    read,
    wrongWith: (answer) => (Array.isArray(answer) && answer.every((value) => labels.has(value)) ? undefined : stranger),
    missing: messages.missingChoices(told),
    show: (answer) => valuesOf(answer, labels).join(messages.separator),
    sensitive: false,
  };
}

function labelsOf({ options }: QuestionOf<'choice' | 'choices'>): ReadonlyMap<string, string> {
  return new Map(options.map(({ value, label }) => [value, label]));
}

function valuesOf(answer: Answer, labels: ReadonlyMap<string, string>): readonly string[] {
  return Array.isArray(answer) ? answer.map((value) => labels.get(value) ?? String(value)) : [];
}

function trimmed(text: string): string {
  return text.trim();
}
