import type { FormMessages } from '../messages.ts';
import { oneLine, severalLines } from '../normalise.ts';
import { answered, asText, entered, type Kind, type QuestionOf, readField, toldOf } from './kind.ts';
import { firstUnreadable } from './unreadable.ts';

const lineLength = 200;
const textLength = 2000;

/** One line of text; at most 200 characters where the form does not say. */
export function textKind(question: QuestionOf<'text'>, messages: FormMessages): Kind {
  const pattern = question.pattern === undefined ? undefined : wholly(question.pattern);
  return plainKind(question, oneLine, question.maxLength ?? lineLength, pattern, messages);
}

/** Text of several lines; at most 2,000 characters where the form does not say. */
export function longTextKind(question: QuestionOf<'long-text'>, messages: FormMessages): Kind {
  return plainKind(question, severalLines, question.maxLength ?? textLength, undefined, messages);
}

/** A pattern that the whole answer must have; throws where it is no regular expression. */
export function wholly(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function plainKind(
  question: QuestionOf<'text' | 'long-text'>,
  normalise: (text: string) => string,
  maxLength: number,
  pattern: RegExp | undefined,
  messages: FormMessages,
): Kind {
  const told = toldOf(question);
  return {
    read: readField(question.id, normalise, answered),
    wrongWith: (answer) => {
      if (typeof answer !== 'string') return messages.wrongShape(told);
      // Only a text long enough in UTF-16 can be too long in characters, so that most are never taken apart.
      if (answer.length > maxLength) {
        const count = [...answer].length;
        if (count > maxLength) return messages.tooLong(told, maxLength, count);
      }
      const strange = firstUnreadable(answer);
      if (strange !== undefined) return messages.unreadable(told, strange.place, strange.code);
      return pattern && !pattern.test(answer) ? messages.wrongShape(entered(told, answer)) : undefined;
    },
    missing: messages.missingText(told),
    show: asText,
    sensitive: false,
  };
}
