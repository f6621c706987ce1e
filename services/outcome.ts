import { addWorkingDays, dueDay, officialCalendar } from '@tongban/calendar';
import type { LicenceTemplate, ServiceDefinition } from '@tongban/catalogue/contract';
import { type Answers, type CompiledForm, checkYourAnswers, type KnownElements, settledAnswers } from '@tongban/forms';
import { addDays, type Day, day, parseDay } from '@tongban/kernel';
import type { Journey } from './journey.ts';

type Days = NonNullable<Journey['days']>;
type Outcome = NonNullable<Journey['outcome']>;

/** The last days that the definition allows, from the days on which things happened. */
export function daysOf({ guide: { limits } }: ServiceDefinition, given: Days): Days {
  const { legal } = limits;
  if (legal === undefined) throw new Error('days are told of services with a legal limit');
  const from = day(legal.from === 'receipt' ? given.received : given.accepted);
  const due = (amount: number) => dueDay(officialCalendar, { from, limit: { amount, unit: legal.unit }, pauses: [] });
  return {
    ...given,
    acceptance: addWorkingDays(officialCalendar, day(given.received), limits.acceptance),
    promised: due(limits.promised),
    legal: due(legal.days),
    ...(given.extended === undefined ? {} : { extended: due(legal.days + (legal.extension ?? 0)) }),
    delivery: addWorkingDays(officialCalendar, day(given.decided), limits.delivery),
  };
}

/** What a grant on that day would issue: how many licences, and what the first of them states. */
export function outcomeOf(
  { licence }: ServiceDefinition,
  form: CompiledForm,
  answers: Answers,
  known: KnownElements,
  decided: string | undefined,
): Outcome {
  const settled = settledAnswers(form, answers, known);
  const group = licence.fields.map(({ from }) => from.split('.')).find((parts) => parts.length === 2 && !parts[0]?.includes(':'))?.[0];
  const items = group === undefined ? undefined : settled[group];
  return {
    licences: Array.isArray(items) ? items.length : 1,
    number: numberStart(licence, settled),
    ...(licence.validity && decided !== undefined ? { validTo: lastDay(licence.validity, day(decided)) } : {}),
    states: stated(licence, form, answers, known),
  };
}

function stated({ fields }: LicenceTemplate, form: CompiledForm, answers: Answers, known: KnownElements): Outcome['states'] {
  const rows = checkYourAnswers(form, answers, known).filter(({ answered, item }) => answered && (item?.place ?? 0) === 0);
  return Object.fromEntries(
    fields.flatMap(({ label, from }) =>
      rows.filter(({ question }) => question === from.split('.').at(-1)).map(({ shown }) => [label, shown]),
    ),
  );
}

/** A term ends on the day before the same day of its last month, or with the month where that has no such day (民法典 art. 202). */
function lastDay({ amount, unit }: NonNullable<LicenceTemplate['validity']>, from: Day): Day {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const months = year * 12 + month - 1 + amount * (unit === 'year' ? 12 : 1);
  const start = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  const same = parseDay(`${start}-${from.slice(8)}`);
  if (same !== undefined) return addDays(same, -1);
  return day([31, 30, 29, 28].map((last) => `${start}-${last}`).find((last) => parseDay(last)) ?? start);
}

/** The number up to what only issuing knows. */
function numberStart({ number, numberParts = {} }: LicenceTemplate, answers: Answers): string {
  const filled = number.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'region') return demoRegion;
    const part = numberParts[name];
    return part?.text ?? part?.values?.[String(answers[part.question ?? ''])] ?? whole;
  });
  return filled.split('{')[0] ?? '';
}

/** The fictional city of the journeys: its citizen IDs pass here and nowhere else. */
export const demoRegion = '990100';
