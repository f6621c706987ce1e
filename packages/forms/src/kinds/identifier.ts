import { checkCitizenId, checkUscc, mask, type Reason, type Regions } from '@tongban/identifiers';
import type { FormMessages } from '../messages.ts';
import { oneLine } from '../normalise.ts';
import { answered, asText, entered, type Kind, type QuestionOf, type Reading, readField, toldOf, wrong } from './kind.ts';

type Checked = { readonly valid: true; readonly value: string } | { readonly valid: false; readonly reason: Reason };

/** A citizen ID (GB 11643), kept as its standard writes it. */
export function citizenIdKind(question: QuestionOf<'citizen-id'>, messages: FormMessages, regions: Regions | undefined): Kind {
  const known = regions === undefined ? {} : { regions };
  return {
    ...identifierKind(question, messages, (text) => checkCitizenId(text, known), false),
    show: (answer) => mask(String(answer)),
    sensitive: true,
  };
}

/** A unified social credit code (GB 32100), kept as its standard writes it. */
export function usccKind(question: QuestionOf<'uscc'>, messages: FormMessages): Kind {
  return identifierKind(question, messages, checkUscc, true);
}

// What was entered is repeated only where it is public: a message may end in a log, a person's number must not.
function identifierKind(
  question: QuestionOf<'citizen-id' | 'uscc'>,
  messages: FormMessages,
  check: (text: string) => Checked,
  repeated: boolean,
): Kind {
  const told = toldOf(question);
  const refusal = (text: string, reason: Reason) => messages.wrongIdentifier(repeated ? entered(told, text) : told, reason);
  const read = (text: string): Reading => {
    const checked = check(text);
    return checked.valid ? answered(checked.value) : wrong(refusal(text, checked.reason));
  };
  return {
    read: readField(question.id, oneLine, read),
    wrongWith: (answer) => {
      if (typeof answer !== 'string') return messages.missingText(told);
      const checked = check(answer);
      return checked.valid ? undefined : refusal(answer, checked.reason);
    },
    missing: messages.missingText(told),
    show: asText,
    sensitive: false,
  };
}
