import { officialCalendar } from '@tongban/calendar';
import { type Day, dayOf } from '@tongban/kernel';
import type { Choice, RejectionGround } from '../contract.ts';
import { type CheckRecord, type Deciding, openTasks, type Received, type Reviewing, recordOf } from '../domain/case.ts';
import { extensionOf } from '../domain/decide/extend-limit.ts';
import { silenceAccepted } from '../domain/decide/intake.ts';
import { acceptanceDue, decisionDue, deliveryDue, firstDay, silenceDue, spotDue } from '../domain/limits.ts';
import { mayDecide, mayDo, mayStop, mayTakeIn, type Official } from '../domain/official.ts';
import { isOneAct } from '../domain/plan.ts';
import { openStops, specialProcedures } from '../domain/stop.ts';
import type { ChoiceTexts } from '../messages/choices.ts';
import type { Words } from '../messages/words.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Names } from './names.ts';

/** What this official may do with the case now, each with what it does to the clocks. */
export function choicesFor(dossier: Dossier, official: Official, names: Names, at: string): readonly Choice[] {
  const { state, today } = dossier;
  switch (state.status) {
    case 'received':
      return isOneAct(state.plan) ? spotChoices(dossier, state, official, at) : intakeChoices(dossier.words, state, official, at);
    case 'reviewing':
      return [...taskChoices(dossier, state, official, names), ...clockChoices(dossier, state, official, today)];
    case 'deciding':
      return [...decisionChoices(dossier, state, official, today), ...clockChoices(dossier, state, official, today)];
    case 'correcting':
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
    case 'withdrawn':
      return [];
  }
}

/** What happens if nobody acts; undefined where nothing more can happen. */
export function otherwise({ state, today, words: { choices: words } }: Dossier): string | undefined {
  const { limits } = state.plan;
  switch (state.status) {
    case 'received': {
      const silent = silenceDue(state.plan, state.since, officialCalendar);
      if (silent !== undefined)
        return words.otherwise.silence({ silenceDue: silent, effectiveOn: state.since, due: dueIf(state, state.since), today });
      if (isOneAct(state.plan)) return words.otherwise.onTheSpot(spotDue(state.plan, state, officialCalendar), today);
      return words.otherwise.ownRegime(acceptanceDue(limits, state.since, officialCalendar), today);
    }
    case 'correcting':
      return words.otherwise.waiting;
    case 'reviewing':
    case 'deciding':
      return words.otherwise.undecided(decisionDue(limits, state, officialCalendar), today);
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
    case 'withdrawn':
      return undefined;
  }
}

function intakeChoices(words: Words, state: Received, official: Official, at: string): readonly Choice[] {
  const late = silenceAccepted(state, at, officialCalendar);
  const today = dayOf(at);
  if (!mayTakeIn(official, state.plan)) return [];
  const { accept } = words.choices;
  const accepting = late
    ? accept.lateEffect({ effectiveOn: state.since, due: dueIf(state, state.since), today })
    : accept.effect({ first: firstDayIf(state, today), due: dueIf(state, today), today, permit: state.plan.regime === 'permit' });
  const accepted: Choice = { action: 'accept', title: accept.title, effect: accepting, key: 'A' };
  return late ? [accepted] : [accepted, ...turnedBack(words, state)];
}

/** Where acceptance and decision are one act, nobody accepts: whoever decides does both, and clerks may still turn back what is not complete. */
function spotChoices({ service, words }: Dossier, state: Received, official: Official, at: string): readonly Choice[] {
  const { grant, refuse } = titlesOf(service.definition, words.choices);
  const deciding: readonly Choice[] = mayDecide(official, state.plan)
    ? [
        spotChoice(words.choices, state, grant, dayOf(at)),
        { action: 'refuse', title: refuse, effect: words.choices.refuse.spotEffect, key: 'N' },
      ]
    : [];
  const late = silenceAccepted(state, at, officialCalendar);
  return mayTakeIn(official, state.plan) && !late ? [...deciding, ...turnedBack(words, state)] : deciding;
}

/** One notice of everything missing, if it was not given yet, and rejection. */
function turnedBack(words: Words, state: Received): readonly Choice[] {
  const { correct, reject } = words.choices;
  const { limits } = state.plan;
  const effect = isOneAct(state.plan) ? correct.spotEffect(limits.legal?.days) : correct.effect(limits.acceptance);
  const notice: Choice = { action: 'request-correction', title: correct.title, effect, key: 'B' };
  const rejecting: Choice = { action: 'reject', title: reject.title, effect: reject.effect, key: 'R', grounds: groundsFor(words, state) };
  return state.corrected ? [rejecting] : [notice, rejecting];
}

/** What granting and refusing are called. */
function titlesOf({ procedure }: Dossier['service']['definition'], words: ChoiceTexts) {
  return procedure.decision.titles ?? words.titles;
}

/** Mere gaps are a ground only after the one notice; what the licensing law alone knows is none in a regime of its own. */
function groundsFor({ texts }: Words, { corrected, plan }: Received): NonNullable<Choice['grounds']> {
  const grounds: readonly RejectionGround[] = [
    'not-our-power',
    ...(plan.regime === 'permit' ? (['not-needed'] as const) : []),
    ...(corrected ? (['still-incomplete'] as const) : []),
    'untrue',
  ];
  return grounds.map((ground) => ({ ground, label: texts.ground[ground] }));
}

function spotChoice(words: ChoiceTexts, state: Received, grant: string, today: Day): Choice {
  const { delivery } = state.plan.limits;
  const effect = words.onTheSpot.effect(delivery, today, deliveryDue(state.plan.limits, today, officialCalendar));
  return { action: 'decide-on-the-spot', title: words.onTheSpot.title(grant), effect, key: 'D' };
}

function taskChoices(
  { service, words: { choices: words } }: Dossier,
  state: Reviewing,
  official: Official,
  names: Names,
): readonly Choice[] {
  const { stages } = service.definition.procedure;
  const open = openTasks(state);
  const next = stages[state.stage + 1]?.name ?? words.task.decision;
  const { last, others, siteCheck } = words.task.effect;
  return open
    .filter((task) => mayDo(official, task) && concerned(recordOf(state, task.id), official))
    .map((task, index) => {
      const effect = open.length === 1 ? last(next) : others(open.length - 1);
      const title = stages[state.stage]?.tasks.find(({ id }) => id === task.id)?.name ?? task.id;
      const common = { task: task.id, key: index === 0 ? 'T' : String(index + 1) };
      const record = recordOf(state, task.id);
      if (record?.companion === official.id) {
        return { ...common, action: 'confirm-check', title: words.check.confirm, effect: `${words.check.confirmEffect}${effect}` };
      }
      if (record !== undefined) {
        const awaiting = words.check.awaiting(names.get(record.companion) ?? record.companion);
        return { ...common, action: 'complete-task', title: words.check.again, effect: awaiting };
      }
      return { ...common, action: 'complete-task', title, effect: task.kind === 'site-check' ? `${effect}${siteCheck}` : effect };
    });
}

/** A recorded site check concerns the two who were there. */
function concerned(record: CheckRecord | undefined, { id }: Official): boolean {
  return record === undefined || record.by === id || record.companion === id;
}

/** Whoever reviewed the case sees no choice here: they do not decide on it. */
function decisionChoices(
  { service, words: { choices: words } }: Dossier,
  state: Deciding,
  official: Official,
  today: Day,
): readonly Choice[] {
  const reviewed = state.done.some(({ officials }) => officials.includes(official.id));
  if (openStops(state.stops).length > 0) return [];
  if (reviewed || !mayDecide(official, state.plan)) return [];
  const by = deliveryDue(state.plan.limits, today, officialCalendar);
  const { grant, refuse } = words;
  const titles = titlesOf(service.definition, words);
  const against = state.done.some(({ agrees }) => !agrees);
  return [
    {
      action: 'grant',
      title: titles.grant,
      effect: `${grant.effect(state.plan.limits.delivery, today, by)}${against ? grant.against : ''}`,
      key: 'G',
      ...(against ? { reasoned: true } : {}),
    },
    { action: 'refuse', title: titles.refuse, effect: refuse.effect, key: 'N' },
  ];
}

function firstDayIf(state: Received, acceptedOn: Day) {
  return firstDay(state.plan.limits, { receivedAt: state.receivedAt, acceptedOn }, officialCalendar);
}

/** What moves the clocks and is nobody's task: the end of a special procedure first. */
function clockChoices(dossier: Dossier, state: Reviewing | Deciding, official: Official, today: Day): readonly Choice[] {
  return [...procedureChoices(dossier, state, official, today), ...extensionChoices(dossier, state, official, today)];
}

function procedureChoices(
  { words: { choices: words, texts } }: Dossier,
  state: Reviewing | Deciding,
  official: Official,
  today: Day,
): readonly Choice[] {
  const { plan, stops } = state;
  if (plan.regime !== 'permit' || !mayStop(official, plan)) return [];
  const open = openStops(stops);
  const closing = open.map(({ procedure }, index): Choice => {
    const left = stops.map((stop) => (stop.procedure === procedure && stop.to === undefined ? { ...stop, to: today } : stop));
    const due = decisionDue(plan.limits, { ...state, stops: left }, officialCalendar);
    const { title, effect, others } = words.closeProcedure;
    const key = index === 0 ? 'C' : `${index + 6}`;
    return {
      action: 'close-procedure',
      procedure,
      title: title(texts.procedure[procedure]),
      effect: open.length > 1 ? others : effect({ due, today }),
      key,
    };
  });
  const { legal } = decisionDue(plan.limits, state, officialCalendar);
  const free = specialProcedures.filter((procedure) => !open.some((stop) => stop.procedure === procedure));
  if (legal !== undefined && today > legal) return closing;
  const { title, effect } = words.openProcedure;
  const procedures = free.map((procedure) => ({ procedure, label: texts.procedure[procedure] }));
  return [...closing, { action: 'open-procedure', title, effect, key: 'S', procedures }];
}

/** Once, before the limit has passed, where the law knows it. */
function extensionChoices(
  { words: { choices: words } }: Dossier,
  state: Reviewing | Deciding,
  official: Official,
  today: Day,
): readonly Choice[] {
  const longer = mayDecide(official, state.plan) ? extensionOf(state, today, officialCalendar) : undefined;
  if (longer === undefined || typeof longer === 'string') return [];
  const from = decisionDue(state.plan.limits, state, officialCalendar);
  return [{ action: 'extend', title: words.extend.title, effect: words.extend.effect({ from, due: longer.due, today }), key: 'E' }];
}

function dueIf(state: Received, acceptedOn: Day) {
  return decisionDue(state.plan.limits, { receivedAt: state.receivedAt, acceptedOn }, officialCalendar);
}
