import type { ServiceVersion } from '@tongban/catalogue/contract';
import { parseCaseNumber } from '@tongban/identifiers';
import { dayOf } from '@tongban/kernel';
import { run, type Tx } from '@tongban/platform';
import type { CaseId, Inbox, InboxRow, Stage } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import type { Official } from '../domain/official.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import type { Texts } from '../messages/texts.ts';
import { readWarnDays } from '../settings.ts';
import { clocksOf } from '../views/clocks.ts';
import { stageNameOf } from '../views/stage-name.ts';
import { wordsFor } from './words.ts';

export type InboxFilter = {
  readonly stage?: Stage;
  /** Part of a case number, an applicant's name as listed, or a service's name. */
  readonly q?: string;
  /** Everything of one's departments, ended or not, instead of what waits for one's own roles. */
  readonly all: boolean;
};

type Row = {
  readonly id: CaseId;
  readonly number: string;
  readonly party: string;
  readonly service: string;
  readonly service_version: number;
  readonly service_name: string;
  readonly stage: Stage;
  readonly state: PresentCase;
  readonly received_at: string;
  readonly mine: boolean;
};

/** More than a screen holds; whoever needs others searches or filters. */
const most = 500;

/** What waits for this official, or everything of their departments, most urgent first. Departments are told apart by the database. */
export async function readInbox(tx: Tx, tools: DraftTools, official: Official, { stage, q, all }: InboxFilter, at: string): Promise<Inbox> {
  const roles = [`official:${official.id}`, ...official.grants.map(({ role, department }) => `${role}@${department}`)];
  const found = q === undefined || q.trim() === '' ? undefined : wanted(q.trim());
  const here = `($2 or waiting_for && $1) and ($3::text is null or number = $3 or party ilike $4 or service_name ilike $4 or number ilike $4)`;
  const values = [roles, all, found?.number ?? found?.like ?? null, found?.like ?? null];
  const counted = await run(tx).query<{ stage: Stage; count: number }>(
    `select stage, count(*) as count from cases.case where ${here} group by stage`,
    values,
  );
  const { rows } = await run(tx).query<Row>(
    `select id, number, party, service, service_version, service_name, stage, state, received_at, waiting_for && $1 as mine
     from cases.case where ${here} and ($5::text is null or stage = $5)
     order by due nulls last, received_at limit ${most}`,
    [...values, stage ?? null],
  );
  const { texts } = await wordsFor(tx, tools);
  const now = { today: dayOf(at), warnDays: await readWarnDays(tx, tools.readSetting) };
  const listed: InboxRow[] = [];
  for (const row of rows) listed.push(rowOf(row, await tools.serviceVersion(tx, row.service, row.service_version), texts, now));
  return { counts: Object.fromEntries(counted.rows.map((one) => [one.stage, one.count])), rows: listed };
}

function wanted(q: string): { readonly number?: string; readonly like: string } {
  const number = parseCaseNumber(q);
  return { ...(number === undefined ? {} : { number }), like: `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` };
}

function rowOf(row: Row, service: ServiceVersion | undefined, texts: Texts, now: Parameters<typeof clocksOf>[1]): InboxRow {
  if (service === undefined) throw new Error(`case ${row.id} stands on a version of its service that is gone`);
  return {
    id: row.id,
    number: row.number,
    party: row.party,
    serviceName: service.definition.guide.name,
    receivedAt: row.received_at,
    stage: row.stage,
    stageName: stageNameOf(row.state, service.definition, texts),
    clocks: clocksOf(row.state, now),
    mine: row.mine,
  };
}
