import type { Told } from '../messages.ts';
import type { Answer, Question } from '../model.ts';

/** Fields of a page as a browser sent them. */
export type Submitted = { readonly [field: string]: string | readonly string[] };

/** What the fields of one question say. Absent: the page did not send them, which a browser also does for boxes left unticked. */
export type Reading =
  | { readonly found: 'absent' }
  | { readonly found: 'empty' }
  | { readonly found: 'answer'; readonly answer: Answer }
  | { readonly found: 'wrong'; readonly message: string };

/** How one question is read, checked and shown; made once for each question of a form. */
export type Kind = {
  readonly read: (submitted: Submitted) => Reading;
  /** The message for an answer that cannot stand, whoever it came from; nothing where it can. */
  readonly wrongWith: (answer: unknown) => string | undefined;
  readonly missing: string;
  readonly show: (answer: Answer) => string;
  /** Only part of the answer is shown on screens that do not need it whole. */
  readonly sensitive: boolean;
};

export type QuestionOf<Type extends Question['type']> = Extract<Question, { readonly type: Type }>;

/** How the question is spoken of: without the mark at its end, and with its own example where it has one. */
export function toldOf(question: Question, example?: string): Told {
  return { label: question.label.replace(/[？?：:。\s]+$/u, ''), example: question.example ?? example };
}

const quotedLength = 30;

/** The same, with what the applicant entered, shortened. */
export function entered(told: Told, text: string): Told {
  const characters = [...text];
  return { ...told, entered: characters.length > quotedLength ? `${characters.slice(0, quotedLength).join('')}…` : text };
}

/** The text of one field; undefined where the page did not send it. */
export function fieldOf(submitted: Submitted, name: string): string | undefined {
  if (!Object.hasOwn(submitted, name)) return undefined;
  const value = submitted[name];
  return typeof value === 'string' ? value : value?.find((text) => text.trim() !== '');
}

/** Reads a field whose text becomes one answer. */
export function readField(id: string, normalise: (text: string) => string, read: (text: string) => Reading) {
  return (submitted: Submitted): Reading => {
    const field = fieldOf(submitted, id);
    if (field === undefined) return { found: 'absent' };
    const text = normalise(field);
    return text === '' ? { found: 'empty' } : read(text);
  };
}

/** The same, with an answer from a draft; what is neither text, number nor truth has no words. */
export function stored(told: Told, answer: unknown): Told {
  if (typeof answer === 'number') return entered(told, plainly(answer));
  return typeof answer === 'string' || typeof answer === 'boolean' ? entered(told, String(answer)) : told;
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 15 });

/** A number as people write it: 0.0000001, not 1e-7. */
export function plainly(number: number): string {
  return plain.format(number);
}

export function asText(answer: Answer): string {
  return String(answer);
}

export const answered = (answer: Answer): Reading => ({ found: 'answer', answer });
export const wrong = (message: string): Reading => ({ found: 'wrong', message });
