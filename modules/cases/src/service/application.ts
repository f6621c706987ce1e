import { type Answers, answersKnown, type CompiledForm, type KnownElements, settledAnswers } from '@tongban/forms';
import { knownFor, type LicenceEvidence } from './known.ts';

/** What was handed in, as the sealed document of that kind keeps it. */
export type Application = {
  /** The applicant's name in full. */
  readonly name: string;
  /** What the applicant answered. */
  readonly given: Answers;
  /** What was known when it was handed in, with source and time of reading. */
  readonly elements: KnownElements;
  readonly licences: readonly LicenceEvidence[];
  readonly uploadsInstead: readonly string[];
  /** Uploads, by content, that an official held against their originals at a counter. */
  readonly originals?: readonly string[];
};

/** Everything the application says, asked or known. */
export function answersOf(form: CompiledForm, { given, elements }: Application): Answers {
  return settledAnswers(form, given, knownFor(form, elements));
}

/** What the applicant answered that applies; what was typed on the way and no longer does is not kept. */
export function givenAnswers(form: CompiledForm, answers: Answers, known: KnownElements): Answers {
  const taken = answersKnown(form, answers, known);
  return Object.fromEntries(Object.entries(settledAnswers(form, answers, known)).filter(([id]) => !Object.hasOwn(taken, id)));
}

/** What a correction answers, by question and by group: whose answer is another now. */
export function changedBetween(before: Answers, after: Answers): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  );
}
