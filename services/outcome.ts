import { addWorkingDays, dueDay, officialCalendar } from '@tongban/calendar';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Department } from '@tongban/identity/contract';
import { day } from '@tongban/kernel';
import type { OrganisationId } from '@tongban/platform';
import { licenceOrders } from '../modules/cases/src/orders/licence-orders.ts';
import { seriesOf } from '../modules/licences/src/domain/number.ts';
import { type Applied, demoRegion, type Journey } from './journey.ts';

type Days = NonNullable<Journey['days']>;
type Outcome = NonNullable<Journey['outcome']>;

/** The last days that the definition allows, from the days on which things happened. */
export function daysOf({ guide: { limits } }: ServiceDefinition, given: Days): Days {
  const { legal } = limits;
  const unit = legal?.unit ?? 'working-day';
  const from = day(legal?.from === 'receipt' ? given.received : (given.accepted ?? given.received));
  const due = (amount: number) => dueDay(officialCalendar, { from, limit: { amount, unit }, pauses: [] });
  return {
    ...given,
    acceptance: addWorkingDays(officialCalendar, day(given.received), limits.acceptance),
    promised: due(limits.promised),
    ...(legal === undefined ? {} : { legal: due(legal.days) }),
    ...(given.extended === undefined ? {} : { extended: due((legal?.days ?? 0) + (legal?.extension ?? 0)) }),
    delivery: addWorkingDays(officialCalendar, day(given.decided), limits.delivery),
  };
}

const issuer: Department = {
  id: 'issuer' as Department['id'],
  name: '发证机关',
  short: '发证机关',
  uscc: '11990100MB00010K78',
  level: 3,
  phone: '12345',
  address: '云州市',
  hall: false,
  reviewBody: '上一级机关',
  court: '人民法院',
};
const holder = { kind: 'organisation', id: 'holder' as OrganisationId } as const;
/** What a registration gives the organisation that it founds. */
const founded = { 'organisation.uscc': '92990100MA00002BXT', 'organisation.kind': '个体工商户' };

/** What a grant on that day issues: how many licences, how their number begins, and what the first of them states. */
export function outcomeOf(definition: ServiceDefinition, { form, application }: Applied, decided = '2026-11-24'): Outcome {
  const decidedOn = day(decided);
  const orders = licenceOrders({
    definition,
    form,
    application,
    decidedOn,
    issuer,
    region: demoRegion,
    holder,
    holderName: application.name,
    founded: definition.procedure.founds === undefined ? {} : founded,
  });
  const [first] = orders;
  if (first === undefined) throw new Error('no licence is issued');
  const series = seriesOf(first.kind.number, first.numberParts, decidedOn.slice(0, 4));
  return {
    licences: orders.length,
    number: series?.split('{')[0] ?? first.numberParts.uscc ?? '',
    ...(first.validTo === undefined ? {} : { validTo: first.validTo }),
    states: Object.fromEntries(first.fields.map(({ label, text }) => [label, text])),
  };
}
