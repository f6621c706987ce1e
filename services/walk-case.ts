import { officialCalendar } from '@tongban/calendar';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import { absent, type Case, evolve, openTasks } from '../modules/cases/src/domain/case.ts';
import { type CaseCommand, decide } from '../modules/cases/src/domain/command.ts';
import type { Due } from '../modules/cases/src/domain/event.ts';
import { decisionDue } from '../modules/cases/src/domain/limits.ts';
import { isOneAct, type Plan } from '../modules/cases/src/domain/plan.ts';
import { planOf } from '../modules/cases/src/service/plan-of.ts';

/** When things happened, by day. */
type Days = { readonly received: string; readonly accepted?: string; readonly decided: string };

type Reviewed = { readonly end: Case; readonly path: readonly (readonly string[])[] };

/** The case as it ends, the tasks that were open on the way, stage by stage, and the days set by acceptance. */
export type Walked = Reviewed & { readonly due: Due };

const hall = 'hall';
const inTheMorning = (day: string) => `${day}T02:00:00.000Z`;
const paper = { id: 'paper', sha256: '' };
const official = (id: string, role: string, department: string) => ({ id, grants: [{ role, department }] });

/** Leads a case from submission to the grant as the procedure says, everybody agreeing; throws where it is refused on the way. */
export function walkCase(definition: ServiceDefinition, days: Days, licences: number): Walked {
  const plan = planOf(definition, [hall]);
  const decider = official('decider', plan.decision.role, plan.decision.department);
  const grant = { at: inTheMorning(days.decided), by: decider, licences, decision: paper, reasoned: false };
  const submitted = after(absent, submission(definition, plan, inTheMorning(days.received)));
  if (isOneAct(plan)) return walked(after(submitted, { type: 'decide-on-the-spot', ...grant }), []);
  if (days.accepted === undefined) throw new Error('a case that is accepted apart from the decision has a day of acceptance');
  const clerk = official('clerk', 'clerk', hall);
  const { end, path } = review(
    after(submitted, { type: 'accept-case', at: inTheMorning(days.accepted), by: clerk }),
    inTheMorning(days.accepted),
  );
  return walked(after(end, { type: 'grant-case', ...grant }), path);
}

function walked(end: Case, path: Walked['path']): Walked {
  if (!('acceptedOn' in end)) throw new Error('the case was never accepted');
  return { end, path, due: decisionDue(end.plan.limits, end, officialCalendar) };
}

function submission({ id, guide }: ServiceDefinition, plan: Plan, at: string): CaseCommand {
  const [kind] = guide.applicants;
  if (kind === undefined) throw new Error('nobody may apply');
  return {
    type: 'submit-case',
    at,
    by: { kind: 'person', id: 'applicant' },
    number: '7K4M-92QX-D3TB',
    applicant: { party: `${kind}:applicant`, kind, assurance: guide.assurance, mandate: true },
    service: id,
    version: 1,
    plan,
    asks: { applicants: guide.applicants, assurance: guide.assurance },
    declared: true,
    papers: [paper],
  };
}

function review(state: Case, at: string): Reviewed {
  const open = openTasks(state);
  if (open.length === 0) return { end: state, path: [] };
  const done = open.reduce((before, { id, kind, role, department }) => {
    const completion = {
      type: 'complete-task',
      at,
      by: official(`${id} first`, role, department),
      task: id,
      agrees: true,
      opinion: paper,
    } as const;
    if (kind !== 'site-check') return after(before, completion);
    const companion = official(`${id} second`, role, department);
    const recorded = after(before, { ...completion, companion });
    return after(recorded, { type: 'confirm-check', at, by: companion, task: id, confirms: true });
  }, state);
  const rest = review(done, at);
  return { end: rest.end, path: [open.map(({ id }) => id), ...rest.path] };
}

function after(state: Case, command: CaseCommand): Case {
  const decision = decide(state, command, officialCalendar);
  if (!decision.decided) throw new Error(`${command.type} is refused: ${decision.refusal}`);
  return decision.events.reduce(evolve, state);
}
