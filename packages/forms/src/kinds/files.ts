import type { FormMessages } from '../messages.ts';
import type { Answer, FileAnswer } from '../model.ts';
import { type Kind, type QuestionOf, toldOf } from './kind.ts';

/** Where the form does not say. */
const usualMost = 10;

/** How many files the question takes at most. */
export function mostFiles(question: QuestionOf<'files'>): number {
  return question.maxFiles ?? usualMost;
}

/** Files that were taken in elsewhere; the fields of a page say nothing of them. */
export function filesKind(question: QuestionOf<'files'>, messages: FormMessages): Kind {
  const told = toldOf(question);
  const missing = messages.missingFiles(told);
  const most = mostFiles(question);
  return {
    read: () => ({ found: 'absent' }),
    wrongWith: (answer) => {
      if (!areFiles(answer)) return missing;
      return answer.length > most ? messages.tooManyFiles(told, most) : undefined;
    },
    missing,
    show: (answer) =>
      filesIn(answer)
        .map(({ name }) => name)
        .join(messages.separator),
    sensitive: false,
  };
}

/** The files of an answer; none where it is none of files. */
export function filesIn(answer: Answer | undefined): readonly FileAnswer[] {
  return areFiles(answer) ? answer : [];
}

function areFiles(answer: unknown): answer is readonly FileAnswer[] {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'object' && each !== null && typeof each.file === 'string');
}
