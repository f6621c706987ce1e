import { addWorkingDays, officialCalendar } from '@tongban/calendar';
import { departmentIn } from '@tongban/identity/contract';
import type { Day } from '@tongban/kernel';
import { type DepartmentId, run, type Tx } from '@tongban/platform';
import type { ServiceFigures, Stage, Supervision, SupervisionRow } from '../contract.ts';
import type { CasesDependencies } from '../dependencies.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { readWarnDays } from '../settings.ts';
import { wordsFor } from './words.ts';

type Counted = {
  readonly service: string;
  readonly version: number;
  readonly received: number;
  readonly concluded: number;
  readonly inTime: number;
};

/** How the city handles each service, in numbers of all cases: read for the system, and told to everyone. */
export async function readFigures(
  tx: Tx,
  { serviceVersion }: Pick<CasesDependencies, 'serviceVersion'>,
): Promise<readonly ServiceFigures[]> {
  const { rows } = await run(tx).query<Counted>(
    `select service, service_version as version, count(*) as received,
       count(decided_on) as concluded, count(*) filter (where decided_on <= promised) as "inTime"
     from cases.case group by service, service_version order by service, service_version`,
  );
  const figures = new Map<string, ServiceFigures>();
  for (const row of rows) {
    const definition = (await serviceVersion(tx, row.service, row.version))?.definition;
    if (definition === undefined) throw new Error(`cases stand on version ${row.version} of ${row.service}, which is gone`);
    const { guide } = definition;
    const saved = guide.evidence.filter(({ source }) => source !== 'upload').length;
    const before = figures.get(row.service);
    figures.set(row.service, {
      service: row.service,
      serviceName: guide.name,
      promised: guide.limits.promised,
      unit: guide.limits.legal?.unit ?? 'working-day',
      received: row.received + (before?.received ?? 0),
      concluded: row.concluded + (before?.concluded ?? 0),
      inTime: row.inTime + (before?.inTime ?? 0),
      papersSaved: row.received * saved + (before?.papersSaved ?? 0),
    });
  }
  return [...figures.values()];
}

type Lights = { readonly department: DepartmentId; readonly stage: Stage } & SupervisionRow['lights'];

/** Open cases by the department that is to act and by light, as far as the supervisor's departments reach. */
export async function readSupervision(tx: Tx, tools: DraftTools, today: Day): Promise<Supervision> {
  const near = addWorkingDays(officialCalendar, today, await readWarnDays(tx, tools.readSetting));
  const { rows } = await run(tx).query<Lights>(
    `select department, stage,
       count(*) filter (where due > $2) as green,
       count(*) filter (where due between $1 and $2) as yellow,
       count(*) filter (where due < $1) as red,
       count(*) filter (where due is null) as blue
     from cases.case
     cross join lateral (select distinct split_part(waiting, '@', 2) as department from unnest(waiting_for) as waiting) as acting
     where stage in ('received', 'correcting', 'reviewing', 'deciding')
     group by department, stage order by department, stage`,
    [today, near],
  );
  const { texts } = await wordsFor(tx, tools);
  const names = new Map((await tools.departments(tx)).map((one) => [one.id, departmentIn(one, tools.language).short]));
  return {
    rows: rows.map(({ department, stage, green, yellow, red, blue }) => ({
      department,
      departmentName: names.get(department) ?? department,
      stage,
      stageName: texts.stage[stage],
      lights: { green, yellow, red, blue },
    })),
  };
}
