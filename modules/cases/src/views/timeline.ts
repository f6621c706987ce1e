import { officialCalendar } from '@tongban/calendar';
import type { Day } from '@tongban/kernel';
import type { TimelineEntry } from '../contract.ts';
import { type Completed, openTasks, type PresentCase, type Received } from '../domain/case.ts';
import type { CaseEvent, EventOf } from '../domain/event.ts';
import { acceptanceDue, decisionDue, deliveryDue, firstDay, silenceDue, spotDue } from '../domain/limits.ts';
import { isOneAct, type Plan } from '../domain/plan.ts';
import type { Texts } from '../messages/texts.ts';
import type { Dossier } from '../read/dossier.ts';

type Words = Texts['timeline'];
type Task = Dossier['service']['definition']['procedure']['stages'][number]['tasks'][number];

/** The way of a case as its applicant follows it: what happened, what is going on, what is still to come. */
export function timelineOf(dossier: Dossier): readonly TimelineEntry[] {
  return [
    ...intakeOf(dossier),
    ...amid(reviewOf(dossier), [...stopped(dossier), ...extended(dossier)]),
    ...decisionOf(dossier),
    ...licenceOf(dossier),
  ];
}

function intakeOf(dossier: Dossier): readonly TimelineEntry[] {
  const { state, events } = dossier;
  const words = dossier.words.texts.timeline;
  const entries: TimelineEntry[] = events.flatMap((event) => pastOf(dossier, event));
  if (state.status === 'received') return [...entries, waiting(state, dossier.today, words)];
  if (state.status !== 'correcting') return entries;
  if (isOneAct(state.plan)) return [...entries, { state: 'next', title: words.onTheSpot.title, text: '' }];
  const { title, text } = words.acceptance;
  return [...entries, { state: 'next', title, text: text(afterwards(state.plan, words)) }];
}

/** Waiting to be accepted, or, where that is one act with the decision, to be dealt with. */
function waiting({ plan, receivedAt, since }: Received, today: Day, words: Words): TimelineEntry {
  if (isOneAct(plan)) return { state: 'now', ...words.waitingOnTheSpot, by: spotDue(plan, { receivedAt, since }, officialCalendar) };
  const silent = silenceDue(plan, since, officialCalendar);
  const { title, silence, ownText } = words.waiting;
  const text = silent === undefined ? ownText : silence(silent, today);
  return { state: 'now', title, text, by: acceptanceDue(plan.limits, since, officialCalendar) };
}

/** What follows once everything asked for is there. */
function afterwards(plan: Plan, words: Words): string {
  return isOneAct(plan) ? words.afterwards.onTheSpot : words.afterwards.accepted(plan.limits.acceptance);
}

/** Up to acceptance or rejection the way is as it went, so it is told by its facts. */
function pastOf({ state, papers, today, words: { texts } }: Dossier, event: CaseEvent): readonly TimelineEntry[] {
  const words = texts.timeline;
  const done = (title: string, text: string): TimelineEntry => ({ state: 'done', title, text, at: event.at });
  switch (event.type) {
    case 'case-submitted':
      return [{ ...done(words.submitted.title, words.submitted.text), action: 'see-receipt' }];
    case 'correction-requested': {
      const count = papers.notice(event.documents).length;
      if (state.status !== 'correcting') return [done(words.asked.title, words.asked.text(count))];
      return [
        {
          state: 'now',
          title: words.correct.title,
          text: words.correct.text(count, afterwards(state.plan, words)),
          at: event.at,
          action: 'correct',
        },
      ];
    }
    case 'correction-answered':
      return [done(words.answered.title, words.answered.text)];
    case 'case-accepted':
      return isOneAct(state.plan) ? [] : [done(words.accepted.title, words.accepted.text(firstCounted(state, event.effectiveOn), today))];
    case 'case-accepted-by-silence':
      return [done(words.acceptedBySilence.title, words.acceptedBySilence.text(event.effectiveOn))];
    case 'case-rejected':
      return [{ ...done(words.rejected.title, words.rejected.text[event.ground]), state: 'failed' }];
    case 'case-withdrawn':
      return [done(words.withdrawn.title, words.withdrawn.text)];
    case 'special-procedure-opened':
    case 'special-procedure-closed':
    case 'limit-extended':
    case 'check-recorded':
    case 'check-returned':
    case 'task-completed':
    case 'case-granted':
    case 'case-refused':
    case 'organisation-registered':
    case 'licence-issued':
    case 'case-delivered':
      return [];
  }
}

/** The review with these at their places among what is done. */
function amid(review: readonly TimelineEntry[], others: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return others.reduce((entries, other) => {
    const before = entries.findLastIndex(({ state, at = '' }) => state === 'done' && at <= (other.at ?? '')) + 1;
    return entries.toSpliced(before, 0, other);
  }, review);
}

function extended({ events, papers, words: { texts } }: Dossier): readonly TimelineEntry[] {
  const { title, text } = texts.timeline.extended;
  return events.flatMap((event): readonly TimelineEntry[] => {
    if (event.type !== 'limit-extended') return [];
    const reason = papers.decision(event.documents)?.reasons ?? '';
    return [{ state: 'done', title, text: text(event.due.legal ?? event.due.promised, reason), at: event.at }];
  });
}

/** Special procedures, each as it goes on or is over. */
function stopped({ state, events, papers, words: { texts } }: Dossier): readonly TimelineEntry[] {
  if (!('stops' in state)) return [];
  const words = texts.timeline.stopped;
  const begun = events.filter((one) => one.type === 'special-procedure-opened');
  return state.stops.map(({ procedure, from, days, to }, index): TimelineEntry => {
    const event = begun[index];
    const name = texts.procedure[procedure];
    const at = event === undefined ? {} : { at: event.at };
    if (to !== undefined) return { state: 'done', title: words.done(name), text: words.doneText(from, to), ...at };
    const why = papers.decision(event?.documents ?? [])?.reasons ?? '';
    return { state: 'now', title: words.now(name), text: words.nowText(days, why), ...at };
  });
}

function reviewOf(dossier: Dossier): readonly TimelineEntry[] {
  const { state, service } = dossier;
  if (state.status === 'rejected' || state.status === 'withdrawn') return [];
  const open = new Set(openTasks(state).map(({ id }) => id));
  const done = 'done' in state ? state.done : [];
  return service.definition.procedure.stages.flatMap(({ tasks }) =>
    tasks.map((task) => {
      const completed = done.find((one) => one.task === task.id);
      if (completed !== undefined) return taskDone(task, completed, dossier.words.texts.timeline);
      return open.has(task.id) ? taskNow(dossier, task) : ({ state: 'next', title: task.citizenName, text: '' } as const);
    }),
  );
}

function taskDone(task: Task, { at, agrees }: Completed, words: Words): TimelineEntry {
  const result = agrees ? words.agreed : words.disagreed;
  return { state: 'done', title: task.citizenName, text: task.kind === 'site-check' ? `${result}${words.noStop}` : result, at };
}

function taskNow(dossier: Dossier, task: Task): TimelineEntry {
  const at = stageSince(dossier);
  return {
    state: 'now',
    title: task.citizenName,
    text: dossier.words.texts.timeline.inHands(shortName(dossier, task.department)),
    ...(at === undefined ? {} : { at }),
  };
}

/** When the open stage began: with the last task of the one before, or with acceptance. */
function stageSince({ state, events, service }: Dossier): string | undefined {
  if (state.status !== 'reviewing') return undefined;
  const open = new Set(service.definition.procedure.stages[state.stage]?.tasks.map(({ id }) => id));
  return events.findLast((event) => (event.type === 'task-completed' ? !open.has(event.task) : event.type.startsWith('case-accepted')))?.at;
}

function decisionOf(dossier: Dossier): readonly TimelineEntry[] {
  const { state, events, service } = dossier;
  const words = dossier.words.texts.timeline;
  const { titles } = service.definition.procedure.decision;
  const event = events.find(
    (one): one is EventOf<'case-granted' | 'case-refused'> => one.type === 'case-granted' || one.type === 'case-refused',
  );
  if (event !== undefined) {
    if (event.type === 'case-granted') return [{ state: 'done', title: titles?.grant ?? words.granted.title, text: '', at: event.at }];
    return [{ state: 'failed', title: titles?.refuse ?? words.refused.title, text: words.refused.text, at: event.at }];
  }
  const by = decidedBy(state);
  const when = by === undefined ? {} : { by };
  switch (state.status) {
    case 'rejected':
    case 'withdrawn':
      return [];
    case 'deciding': {
      const { title, inHands } = words.deciding;
      return [{ state: 'now', title, text: inHands(shortName(dossier, state.plan.decision.department)), ...when }];
    }
    default: {
      if (isOneAct(state.plan)) return [];
      const { title, text, ownText } = words.decision;
      return [{ state: 'next', title, text: titles === undefined ? text : ownText(titles.grant, titles.refuse), ...when }];
    }
  }
}

function firstCounted({ plan, receivedAt }: PresentCase, acceptedOn: Day): Day {
  return firstDay(plan.limits, { receivedAt, acceptedOn }, officialCalendar);
}

/** The day by which the decision is promised, once it can be said. */
function decidedBy(state: PresentCase): Day | undefined {
  return 'acceptedOn' in state ? decisionDue(state.plan.limits, state, officialCalendar).promised : undefined;
}

function licenceOf({ state, events, service, words }: Dossier): readonly TimelineEntry[] {
  const { name } = service.definition.licence;
  const { licence } = words.texts.timeline;
  switch (state.status) {
    case 'rejected':
    case 'withdrawn':
    case 'refused':
      return [];
    case 'granted': {
      const by = deliveryDue(state.plan.limits, state.decidedOn, officialCalendar);
      return [{ state: 'now', title: licence.making(name), text: '', by }];
    }
    case 'delivered': {
      const at = events.find(({ type }) => type === 'case-delivered')?.at;
      const { pickup } = service.definition.guide.result;
      const title = (pickup === undefined ? licence.delivered : licence.fetch)(name, state.licences);
      return [{ state: 'done', title, text: pickup ?? licence.deliveredText, ...(at === undefined ? {} : { at }), action: 'see-licence' }];
    }
    default:
      return [{ state: 'next', title: licence.next(name), text: licence.nextText(state.plan.limits.delivery) }];
  }
}

function shortName({ departments }: Dossier, id: string): string {
  return departments.find((department) => department.id === id)?.short ?? id;
}
