import { officialCalendar } from '@tongban/calendar';
import { type Day, dayOf } from '@tongban/kernel';
import type { Choice } from '../contract.ts';
import { type Deciding, openTasks, type Received, type Reviewing } from '../domain/case.ts';
import { silenceAccepted } from '../domain/decide/intake.ts';
import { acceptanceDue, decisionDue, deliveryDue } from '../domain/limits.ts';
import { mayDecide, mayDo, mayTakeIn, type Official } from '../domain/official.ts';
import { choiceTexts as words } from '../messages/choices.ts';
import type { Dossier } from '../read/dossier.ts';

/** What this official may do with the case now, each with what it does to the clocks. */
export function choicesFor(dossier: Dossier, official: Official, at: string): readonly Choice[] {
  const { state, today } = dossier;
  switch (state.status) {
    case 'received':
      return intakeChoices(state, official, at);
    case 'reviewing':
      return taskChoices(dossier, state, official);
    case 'deciding':
      return decisionChoices(state, official, today);
    case 'correcting':
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
      return [];
  }
}

/** What happens if nobody acts; undefined where nothing more can happen. */
export function otherwise({ state, today }: Dossier): string | undefined {
  const { limits, regime } = state.plan;
  switch (state.status) {
    case 'received': {
      const due = acceptanceDue(limits, state.since, officialCalendar);
      if (regime !== 'permit') return words.otherwise.ownRegime(due, today);
      return words.otherwise.silence({ acceptanceDue: due, effectiveOn: state.since, due: dueIf(state, state.since), today });
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
      return undefined;
  }
}

function intakeChoices(state: Received, official: Official, at: string): readonly Choice[] {
  const late = silenceAccepted(state, at, officialCalendar);
  const today = dayOf(at);
  const onTheSpot = state.plan.decision.onTheSpot && mayDecide(official, state.plan) ? [spotChoice(state, today)] : [];
  if (!mayTakeIn(official, state.plan)) return onTheSpot;
  const { accept, correct, reject } = words;
  const accepting = late
    ? accept.lateEffect({ effectiveOn: state.since, due: dueIf(state, state.since), today })
    : accept.effect({ due: dueIf(state, today), today, permit: state.plan.regime === 'permit' });
  const choices: Choice[] = [...onTheSpot, { action: 'accept', title: accept.title, effect: accepting, key: 'A' }];
  if (late) return choices;
  if (!state.corrected)
    choices.push({ action: 'request-correction', title: correct.title, effect: correct.effect(state.plan.limits.acceptance), key: 'B' });
  const rejecting = state.corrected ? reject.correctedEffect : reject.effect;
  return [...choices, { action: 'reject', title: reject.title, effect: rejecting, key: 'R' }];
}

function spotChoice(state: Received, today: Day): Choice {
  const { delivery } = state.plan.limits;
  const effect = words.onTheSpot.effect(delivery, today, deliveryDue(state.plan.limits, today, officialCalendar));
  return { action: 'decide-on-the-spot', title: words.onTheSpot.title, effect, key: 'D' };
}

function taskChoices({ service }: Dossier, state: Reviewing, official: Official): readonly Choice[] {
  const { stages } = service.definition.procedure;
  const open = openTasks(state);
  const next = stages[state.stage + 1]?.name ?? words.task.decision;
  const { last, others, siteCheck } = words.task.effect;
  return open
    .filter((task) => mayDo(official, task))
    .map((task, index) => {
      const effect = open.length === 1 ? last(next) : others(open.length - 1);
      const title = stages[state.stage]?.tasks.find(({ id }) => id === task.id)?.name ?? task.id;
      const key = index === 0 ? 'T' : String(index + 1);
      return { action: 'complete-task', task: task.id, title, effect: task.kind === 'site-check' ? `${effect}${siteCheck}` : effect, key };
    });
}

/** Whoever reviewed the case sees no choice here: they do not decide on it. */
function decisionChoices(state: Deciding, official: Official, today: Day): readonly Choice[] {
  const reviewed = state.done.some(({ officials }) => officials.includes(official.id));
  if (reviewed || !mayDecide(official, state.plan)) return [];
  const by = deliveryDue(state.plan.limits, today, officialCalendar);
  const { grant, refuse } = words;
  return [
    { action: 'grant', title: grant.title, effect: grant.effect(state.plan.limits.delivery, today, by), key: 'G' },
    { action: 'refuse', title: refuse.title, effect: refuse.effect, key: 'N' },
  ];
}

function dueIf(state: Received, acceptedOn: Day) {
  return decisionDue(state.plan.limits, { receivedAt: state.receivedAt, acceptedOn }, officialCalendar);
}
