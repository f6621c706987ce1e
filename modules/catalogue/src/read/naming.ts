import { type DepartmentId, type Tx, tables } from '@tongban/platform';
import type { ServiceDefinition } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** Published services, as they apply now, in which this department has something to do: their names. */
export async function servicesNaming(tx: Tx, department: DepartmentId): Promise<readonly string[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('catalogue.service as service')
    .innerJoin('catalogue.version as version', (join) =>
      join.onRef('version.service', '=', 'service.id').onRef('version.version', '=', 'service.current'),
    )
    .select(['service.name', 'version.definition'])
    .orderBy('service.name')
    .execute();
  return rows.filter(({ definition }) => departmentsIn(definition).has(department)).map(({ name }) => name);
}

function departmentsIn({ guide, procedure, licence }: ServiceDefinition): ReadonlySet<string> {
  const tasks = procedure.stages.flatMap((stage) => stage.tasks.map((task) => task.department));
  return new Set([guide.authority, procedure.decision.department, licence.issuer, ...tasks]);
}
