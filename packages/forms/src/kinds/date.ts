import { parseDay } from '@tongban/kernel';
import type { FormMessages } from '../messages.ts';
import type { Answer } from '../model.ts';
import { digits } from '../normalise.ts';
import { answered, entered, fieldOf, type Kind, type QuestionOf, type Reading, type Submitted, stored, toldOf, wrong } from './kind.ts';

/** The three fields of a date, beside the one that holds it whole. */
export function datePartsOf(id: string): readonly [year: string, month: string, day: string] {
  return [`${id}-year`, `${id}-month`, `${id}-day`];
}

/** A day as YYYY-MM-DD, from one field or from three; four digits of year. */
export function dateKind(question: QuestionOf<'date'>, messages: FormMessages): Kind {
  const told = toldOf(question, messages.date(2026, 11, 25));
  const read = (submitted: Submitted): Reading => {
    const text = textOf(submitted, question.id);
    if (text === undefined) return { found: 'absent' };
    if (text === '' || text === '--') return { found: 'empty' };
    const parts = partsIn(text);
    if (!parts) return wrong(messages.notDate(entered(told, text)));
    if (parts.includes('')) return wrong(messages.incompleteDate(told));
    const [year = '', month = '', day = ''] = parts;
    const written = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return written === undefined ? wrong(messages.noSuchDay(entered(told, text))) : answered(written);
  };
  return {
    read,
    wrongWith: (answer) => {
      if (typeof answer === 'string' && parseDay(answer) !== undefined) return undefined;
      return messages.notDate(stored(told, answer));
    },
    missing: messages.missingText(told),
    show: (answer) => shown(answer, messages),
    sensitive: false,
  };
}

function textOf(submitted: Submitted, id: string): string | undefined {
  const whole = fieldOf(submitted, id);
  if (whole !== undefined && whole.trim() !== '') return digits(whole);
  const parts = datePartsOf(id).map((name) => fieldOf(submitted, name));
  if (parts.every((part) => part === undefined)) return whole;
  return parts.map((part) => digits(part ?? '')).join('-');
}

function partsIn(text: string): readonly string[] | undefined {
  const parts =
    /^(\d{4}|)-(\d{1,2}|)-(\d{1,2}|)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/.exec(text);
  return parts?.slice(1);
}

function shown(answer: Answer, messages: FormMessages): string {
  const [year = 0, month = 0, day = 0] = String(answer).split('-').map(Number);
  return messages.date(year, month, day);
}
