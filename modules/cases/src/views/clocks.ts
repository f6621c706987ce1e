import { daysLeft, lightOf, officialCalendar, workingDaysBetween, workingDaysFrom } from '@tongban/calendar';
import { type Day, dayOf } from '@tongban/kernel';
import type { CaseView, Clock } from '../contract.ts';
import type { Correcting, Deciding, PresentCase, Received, Reviewing } from '../domain/case.ts';
import { acceptanceDue, decisionClocks as decisionClocksOf, decisionDue } from '../domain/limits.ts';
import { isOneAct } from '../domain/plan.ts';
import { openStops, pausesOf } from '../domain/stop.ts';

/** Today, and how many working days before the last one a clock is yellow. */
type Now = { readonly today: Day; readonly warnDays: number };

/** The clocks of a case: the five days first until it is accepted, then promise and law, which stay as they were when it was decided. */
export function clocksOf(state: PresentCase, now: Now): readonly Clock[] {
  const clocks = clocksIn(state, now);
  if (state.plan.limits.legal?.unit !== 'calendar-day') return clocks;
  return clocks.map((clock) => (clock.kind === 'acceptance' ? clock : { ...clock, unit: 'calendar-day' }));
}

function clocksIn(state: PresentCase, now: Now): readonly Clock[] {
  const { limits } = state.plan;
  switch (state.status) {
    case 'received': {
      if (isOneAct(state.plan)) return spotClocks(state, now);
      const due = acceptanceDue(limits, state.since, officialCalendar);
      return [running('acceptance', limits.acceptance, due, now), ...beforeAcceptance(state, now)];
    }
    case 'correcting':
      if (isOneAct(state.plan)) return stoppedSpotClocks(state);
      return [{ kind: 'acceptance', days: limits.acceptance, light: 'blue' }, ...beforeAcceptance(state, now)];
    case 'reviewing':
    case 'deciding':
      return decisionClocks(state, (kind, days, due) => standing(state, running(kind, days, due, now), now));
    case 'granted':
    case 'delivered':
    case 'refused':
      return decisionClocks(state, (kind, days, due) => {
        return { kind, days, due, light: lightOf(officialCalendar, { due, ...now, concluded: state.decidedOn }) };
      });
    case 'rejected':
    case 'withdrawn':
      return [];
  }
}

/** A clock that a special procedure has stopped keeps what was left when it stopped. */
function standing(state: Reviewing | Deciding, clock: Clock, { today }: Now): Clock {
  const [first] = openStops(state.stops)
    .map(({ from }) => from)
    .toSorted();
  const limit = decisionClocksOf(state.plan.limits, state, officialCalendar)[clock.kind === 'legal' ? 'legal' : 'promised'];
  if (first === undefined || limit === undefined) return clock;
  return { ...clock, light: 'blue', left: daysLeft(officialCalendar, limit, { today, stoppedSince: first }) };
}

/** The working days from the first that counts to the last that the law gives, as the case page draws them. */
export function rulerOf(state: PresentCase, today: Day): CaseView['ruler'] {
  if (!('acceptedOn' in state)) return [];
  const { promised, legal } = decisionDue(state.plan.limits, state, officialCalendar);
  const from = state.plan.limits.legal?.from === 'receipt' ? dayOf(state.receivedAt) : state.acceptedOn;
  const end = 'decidedOn' in state ? state.decidedOn : today;
  const pauses = pausesOf(state.stops, officialCalendar);
  const counted = (day: Day) => !pauses.some((pause) => pause.from <= day && day <= pause.to);
  return workingDaysFrom(officialCalendar, from, legal ?? promised)
    .filter(counted)
    .map((day) => {
      const marks = { today: end === today && day === today, promised: day === promised, legal: day === legal };
      return { day, used: day <= end, marks: (['today', 'promised', 'legal'] as const).filter((mark) => marks[mark]) };
    });
}

type Draw = (kind: Clock['kind'], days: number, due: Day) => Clock;

function decisionClocks(state: Extract<PresentCase, { readonly acceptedOn: Day }>, draw: Draw): readonly Clock[] {
  const { limits } = state.plan;
  const { promised, legal } = decisionDue(limits, state, officialCalendar);
  const clocks = [limits.promised === 0 ? onTheSpot : draw('promised', limits.promised, promised)];
  return legal === undefined || limits.legal === undefined
    ? clocks
    : [...clocks, draw('legal', limits.legal.days + (state.extension ?? 0), legal)];
}

/** A promise to do it on the spot is no day to count down to; the law's clock runs from complete papers. */
function spotClocks({ plan, receivedAt, since }: Received, now: Now): readonly Clock[] {
  const { legal } = decisionDue(plan.limits, { receivedAt, acceptedOn: since }, officialCalendar);
  return legal === undefined || plan.limits.legal === undefined
    ? [onTheSpot]
    : [onTheSpot, running('legal', plan.limits.legal.days, legal, now)];
}

function stoppedSpotClocks({ plan: { limits } }: Correcting): readonly Clock[] {
  return limits.legal === undefined ? [onTheSpot] : [onTheSpot, { kind: 'legal', days: limits.legal.days, light: 'blue' }];
}

const onTheSpot: Clock = { kind: 'promised', days: 0, light: 'not-begun' };

/** Promise and law have not begun, unless the service's law counts from receipt. */
function beforeAcceptance(state: PresentCase, now: Now): readonly Clock[] {
  const { limits } = state.plan;
  if (limits.legal?.from === 'receipt') {
    const accepted = { ...state, acceptedOn: dayOf(state.receivedAt) };
    const { promised, legal } = decisionDue(limits, accepted, officialCalendar);
    return [running('promised', limits.promised, promised, now), ...(legal ? [running('legal', limits.legal.days, legal, now)] : [])];
  }
  const waiting = (kind: Clock['kind'], days: number): Clock => ({ kind, days, light: 'not-begun' });
  return [waiting('promised', limits.promised), ...(limits.legal === undefined ? [] : [waiting('legal', limits.legal.days)])];
}

function running(kind: Clock['kind'], days: number, due: Day, now: Now): Clock {
  return { kind, days, due, light: lightOf(officialCalendar, { due, ...now }), left: workingDaysBetween(officialCalendar, now.today, due) };
}
