import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { OfficialToAdd } from '@tongban/identity/contract';
import { officials } from './officials.ts';

/**
 * Who of the demo city takes a case of this service to its decision, one after the other; a site check has two (行政许可法 34), and whoever
 * reviewed does not decide. Nobody, where nobody holds the post.
 */
export function handlersOf({ procedure }: ServiceDefinition): readonly (readonly OfficialToAdd[])[] {
  const { stages, decision } = procedure;
  const reviewing = stages
    .flatMap(({ tasks }) => tasks)
    .map(({ kind, role, department }) => holdersOf(role, department, kind === 'site-check' ? 2 : 1));
  const deciding = holdersOf(decision.role, decision.department, 1, reviewing.flat());
  // Where nothing is reviewed, acceptance and decision are one act.
  return stages.length === 0 && decision.onTheSpot ? [deciding] : [holdersOf('clerk', 'hall', 1), ...reviewing, deciding];
}

function holdersOf(role: string, department: string, count: number, others: readonly OfficialToAdd[] = []) {
  const holds = ({ grants }: OfficialToAdd) => grants.some((grant) => grant.role === role && grant.department === department);
  return officials.filter((official) => holds(official) && !others.includes(official)).slice(0, count);
}
