import { addWorkingDays, type Clock, dueDay, nextWorkingDay, type WorkCalendar } from '@tongban/calendar';
import { addDays, type Day, dayOf } from '@tongban/kernel';
import type { Due, Remedies } from './event.ts';
import type { Limits, Plan } from './plan.ts';
import { pausesOf, type Stop } from './stop.ts';

/** Working days, however soon acceptance is promised (行政许可法 art. 32 (4)). */
const silenceDays = 5;

/** The last day on which what is missing may still be told, until 24:00; past it the law has accepted. Only permits know such silence. */
export function silenceDue({ regime }: Plan, since: Day, calendar: WorkCalendar): Day | undefined {
  return regime === 'permit' ? addWorkingDays(calendar, since, silenceDays) : undefined;
}

/** The last day on which acceptance is promised, or word of everything that is missing; day 0 is not counted. */
export function acceptanceDue({ acceptance }: Limits, since: Day, calendar: WorkCalendar): Day {
  return addWorkingDays(calendar, since, acceptance);
}

type Intake = { readonly receivedAt: string; readonly acceptedOn: Day };

/** The day on which both limits begin; it is not counted itself. */
function begin(legal: Limits['legal'], { receivedAt, acceptedOn }: Intake): Day {
  return legal?.from === 'receipt' ? dayOf(receivedAt) : acceptedOn;
}

/** The first day that counts: the next working day, or the next of the calendar where the law counts every day. */
export function firstDay({ legal }: Limits, intake: Intake, calendar: WorkCalendar): Day {
  const from = begin(legal, intake);
  return legal?.unit === 'calendar-day' ? addDays(from, 1) : nextWorkingDay(calendar, from);
}

/** What the clocks of a case are read from; what has not happened may be left out. */
export type Course = Intake & { readonly extension?: number; readonly stops?: readonly Stop[] };

/** Promise and law as limits that run (行政许可法 arts. 42, 45): special procedures stop both, an extension lengthens the law's alone. */
export function decisionClocks(
  { legal, promised }: Limits,
  { extension = 0, stops = [], ...intake }: Course,
  calendar: WorkCalendar,
): { readonly promised: Clock; readonly legal?: Clock } {
  const unit = legal?.unit ?? 'working-day';
  const from = begin(legal, intake);
  const pauses = pausesOf(stops, calendar);
  const clock = (amount: number): Clock => ({ from, limit: { amount, unit }, pauses });
  return { promised: clock(promised), ...(legal === undefined ? {} : { legal: clock(legal.days + extension) }) };
}

/**
 * The last days for the decision, promised and legal, where both are known already (行政许可法 art. 42; some laws count from receipt). As
 * long as a special procedure goes on, as if it ended when it was told to.
 */
export function decisionDue(limits: Limits, course: Course, calendar: WorkCalendar): Due {
  const { promised, legal } = decisionClocks(limits, course, calendar);
  return { promised: dueDay(calendar, promised), ...(legal === undefined ? {} : { legal: dueDay(calendar, legal) }) };
}

/** Where acceptance and decision are one act: its last day, by law or by the promise to say what is missing, whichever comes first. */
export function spotDue(
  plan: Plan,
  { receivedAt, since }: { readonly receivedAt: string; readonly since: Day },
  calendar: WorkCalendar,
): Day {
  const { legal } = decisionDue(plan.limits, { receivedAt, acceptedOn: since }, calendar);
  const spoken = acceptanceDue(plan.limits, since, calendar);
  return legal === undefined || spoken < legal ? spoken : legal;
}

/** The last day for the licence to be in hand, in working days after the decision (行政许可法 art. 44). */
export function deliveryDue({ delivery }: Limits, decidedOn: Day, calendar: WorkCalendar): Day {
  return addWorkingDays(calendar, decidedOn, delivery);
}

/** Until when a rejection or refusal told on this day can be brought to review or to court (行政复议法 art. 20, 行政诉讼法 art. 46). */
export function remediesFrom(told: Day, calendar: WorkCalendar): Remedies {
  const last = (limit: { readonly amount: number; readonly unit: 'calendar-day' | 'month' }): Day =>
    dueDay(calendar, { from: told, limit, pauses: [] });
  return { review: last({ amount: 60, unit: 'calendar-day' }), suit: last({ amount: 6, unit: 'month' }) };
}
