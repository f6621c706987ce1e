import type { Counter, Hall } from '@tongban/administration/contract';
import type { ServiceVersion } from '@tongban/catalogue/contract';

/** What a department has to do with services: those it answers for, and those of others that it takes part in. */
export type Duties = { readonly own: readonly ServiceVersion[]; readonly others: readonly ServiceVersion[] };

/** Sorts the services by what this department has to do with them; the others are left out. */
export function dutiesOf(department: string, services: readonly ServiceVersion[]): Duties {
  const own = services.filter(({ definition }) => definition.guide.authority === department);
  const others = services.filter((service) => !own.includes(service) && takesPart(department, service));
  return { own, others };
}

function takesPart(department: string, { definition: { procedure } }: ServiceVersion): boolean {
  const tasks = procedure.stages.flatMap((stage) => stage.tasks);
  return [...tasks, procedure.decision].some((one) => one.department === department);
}

/** Halls with the counters that take in one of these services; one that names no service takes in all of them. */
export function hallsFor(services: readonly ServiceVersion[], halls: readonly Hall[]): readonly Hall[] {
  const atCounters = services.filter(({ definition }) => definition.guide.handling.includes('counter')).map(({ id }) => id);
  const takesIn = (counter: Counter) =>
    atCounters.length > 0 && (counter.services.length === 0 || counter.services.some((id) => atCounters.includes(id)));
  return halls.map((hall) => ({ ...hall, counters: hall.counters.filter(takesIn) })).filter(({ counters }) => counters.length > 0);
}
