import { type CompiledRule, holds } from '@tongban/rules';
import type { CompiledQuestion } from './compile-form.ts';
import type { Answer, Question } from './model.ts';

type Offering = Pick<CompiledQuestion, 'question' | 'offer'>;
type Passed = { readonly [name: string]: unknown };

/** The question with the options that are offered after what was passed. */
export function offering({ question, offer }: Offering, passed: Passed): Question {
  if (offer === undefined || (question.type !== 'choice' && question.type !== 'choices')) return question;
  return { ...question, options: question.options.filter(({ value }) => isOffered(offer, value, passed)) };
}

/** The answer without what is not offered; nothing where no more is left of it. */
export function offered({ offer }: Offering, answer: Answer | undefined, passed: Passed): Answer | undefined {
  if (offer === undefined || answer === undefined) return answer;
  if (typeof answer === 'string') return isOffered(offer, answer, passed) ? answer : undefined;
  if (!isList(answer)) return answer;
  const left = answer.filter((value) => isOffered(offer, value, passed));
  if (left.length === answer.length) return answer;
  return left.length === 0 ? undefined : left;
}

function isOffered(offer: ReadonlyMap<string, CompiledRule>, value: string, passed: Passed): boolean {
  const when = offer.get(value);
  return when === undefined || holds(when, passed);
}

// What else may stand in an answer, its kind refuses.
function isList(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((value) => typeof value === 'string');
}
