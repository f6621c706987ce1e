import type { ServiceDefinition, Task } from '@tongban/catalogue/contract';
import type { LegalLimit, Limits, Plan, TaskPlan } from '../domain/plan.ts';

/** What a case keeps of its service; the departments that run the hall take in for every authority. */
export function planOf({ guide, procedure }: ServiceDefinition, halls: readonly string[]): Plan {
  const { decision, stages, founds } = procedure;
  return {
    regime: guide.regime,
    basis: basisOf(guide),
    intake: [...new Set([...halls, guide.authority])],
    limits: limitsOf(guide),
    stages: stages.map(({ id, tasks }) => ({ id, tasks: tasks.map(taskOf) })),
    decision: { department: decision.department, role: decision.role, onTheSpot: decision.onTheSpot },
    founds: founds !== undefined,
    ...(guide.result.pickup === undefined ? {} : { fetched: true }),
  };
}

function limitsOf({ limits: { acceptance, legal, promised, delivery } }: ServiceDefinition['guide']): Limits {
  if (legal === undefined) return { acceptance, promised, delivery };
  return { acceptance, legal: legalOf(legal), promised, delivery };
}

function legalOf({ days, unit, from, extension, basis }: NonNullable<ServiceDefinition['guide']['limits']['legal']>): LegalLimit {
  return {
    days,
    unit,
    from,
    ...(extension === undefined ? {} : { extension }),
    ...(basis === undefined ? {} : { basis: basis.replace(/第(\d+)条$/, ' art. $1') }),
  };
}

function taskOf({ id, kind, department, role, days }: Task): TaskPlan {
  return { id, kind, department, role, ...(days === undefined ? {} : { days }) };
}

function basisOf({ bases }: ServiceDefinition['guide']): string {
  const basis = bases.find(({ kind }) => kind === 'establishing') ?? bases[0];
  if (basis === undefined) throw new Error('a published service has a legal basis');
  return basis.articles.length === 0 ? basis.law : `${basis.law} art. ${basis.articles.join(', ')}`;
}
