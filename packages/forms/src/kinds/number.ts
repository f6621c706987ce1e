import type { FormMessages } from '../messages.ts';
import { digits } from '../normalise.ts';
import { answered, entered, type Kind, plainly, type QuestionOf, type Reading, readField, stored, toldOf, wrong } from './kind.ts';

/** As many digits as a number keeps exactly. */
const exactDigits = 15;

/** A number, as a number. "８６．５", "1,200", "86。5" and the unit behind it are understood; numbers in words are not. */
export function numberKind(question: QuestionOf<'number'>, messages: FormMessages): Kind {
  const { min, max, decimals, unit = '' } = question;
  // A unit in letters stands apart from its number: 86.5 square metres, 86.5平方米.
  const behind = /^[a-z]/i.test(unit) ? ` ${unit}` : unit;
  const told = toldOf(question, exampleFor(question));
  const shown = (bound: number | undefined) => (bound === undefined ? undefined : `${bound}${behind}`);
  const read = (text: string): Reading => {
    const plain = plainNumber(text, unit);
    if (plain === undefined) return wrong(messages.notNumber(entered(told, text)));
    if (plain.replace(/\D|^-?0+/g, '').length > exactDigits) return wrong(messages.numberTooLong(entered(told, text)));
    // A zero has no sign on paper.
    return answered(Number(plain) + 0);
  };
  return {
    read: readField(question.id, digits, read),
    wrongWith: (answer) => {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return messages.notNumber(stored(told, answer));
      if (decimals !== undefined && !hasDecimals(answer, decimals)) {
        const said = stored(told, answer);
        return decimals === 0 ? messages.notWhole(said) : messages.tooManyDecimals(said, decimals);
      }
      if ((min === undefined || answer >= min) && (max === undefined || answer <= max)) return undefined;
      return messages.outOfRange(stored(told, answer), shown(min), shown(max));
    },
    missing: messages.missingText(told),
    show: (answer) => `${typeof answer === 'number' ? plainly(answer) : answer}${behind}`,
    sensitive: false,
  };
}

function plainNumber(text: string, unit: string): string | undefined {
  const narrowUnit = digits(unit);
  const bare = narrowUnit !== '' && text.endsWith(narrowUnit) ? text.slice(0, -narrowUnit.length).trimEnd() : text;
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace('。', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : undefined;
}

function hasDecimals(number: number, decimals: number): boolean {
  return Number.isInteger(number) || Number(number.toFixed(decimals)) === number;
}

function exampleFor({ min, max, decimals }: QuestionOf<'number'>): string {
  const usual = decimals === 0 ? 12 : 86.5;
  return String(Math.min(Math.max(usual, min ?? usual), max ?? usual));
}
