import { mask } from '@tongban/identifiers';
import type { FormMessages } from '../messages.ts';
import { digits } from '../normalise.ts';
import { answered, type Kind, type QuestionOf, readField, toldOf } from './kind.ts';

const mobile = /^1[3-9]\d{9}$/;
/** Beijing and the codes 02x have three digits, all others four; an extension may follow. */
const fixed = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转)(\d{1,6}))?$/;

/** A mobile number of eleven digits, or a fixed line with its area code, kept as 0XX-XXXXXXXX. */
export function phoneKind(question: QuestionOf<'phone'>, messages: FormMessages): Kind {
  const told = toldOf(question);
  const stands = (answer: unknown) => typeof answer === 'string' && (mobile.test(answer) || fixed.test(answer));
  return {
    read: readField(question.id, digits, (text) => answered(written(text))),
    // What was entered is not repeated: a message may end in a log, a person's number must not.
    wrongWith: (answer) => (stands(answer) ? undefined : messages.notPhone(told)),
    missing: messages.missingText(told),
    show: (answer) => mask(String(answer)),
    sensitive: true,
  };
}

function written(text: string): string {
  const bare = text
    .replace(/^(?:\+|00)86-?/, '')
    .replace(/[()]/g, '-')
    .replace(/^-/, '');
  const plain = bare.replaceAll('-', '');
  if (mobile.test(plain)) return plain;
  const [, area, number, extension] = fixed.exec(bare) ?? fixed.exec(plain) ?? [];
  if (area === undefined) return bare;
  return extension === undefined ? `${area}-${number}` : `${area}-${number}-${extension}`;
}
