import type { FormMessages } from '../messages.ts';
import { oneLine } from '../normalise.ts';
import { answered, type Kind, type QuestionOf, readField, toldOf, wrong } from './kind.ts';

/** Yes or no, as a truth; the field says "yes" or "no". */
export function yesNoKind(question: QuestionOf<'yes-no'>, messages: FormMessages): Kind {
  const missing = messages.missingYesNo(toldOf(question));
  return {
    read: readField(question.id, oneLine, (text) => (text === 'yes' || text === 'no' ? answered(text === 'yes') : wrong(missing))),
    wrongWith: (answer) => (typeof answer === 'boolean' ? undefined : missing),
    missing,
    show: (answer) => (answer === true ? messages.yes : messages.no),
    sensitive: false,
  };
}
