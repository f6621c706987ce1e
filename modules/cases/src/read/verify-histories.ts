import { canonical, type Database, run, type Sealer, type Tx, tables, type Verified } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import { absent, type Case, evolve } from '../domain/case.ts';
import { standing } from '../store/case.ts';
import { isAsSealed } from '../store/document.ts';
import { firstBroken, type Link } from '../store/history.ts';
import type { Tables } from '../tables.ts';

/** What can be found of a case, in the order in which it is looked for. */
const breaches = {
  labels: 'has a type or time beside it that it does not say itself',
  changed: 'is not what was written, or is missing',
  document: 'names a document that is not what it was, or is missing',
  impossible: 'cannot follow what stands before it',
  state: 'its history leads to another state than the one kept',
  columns: 'what it is listed by is not what its state says',
} as const;

/** The first thing in a case that is not as it was written; the place in its history, from 1, where it is an event. */
type Breach = { readonly what: keyof typeof breaches; readonly position?: number };

type CaseRow = Tables['cases.case'];
type Entry = Link & Pick<Tables['cases.event'], 'case_id' | 'type' | 'at'>;
type Paper = Pick<Tables['cases.document'], 'id' | 'case_id' | 'sealed' | 'sha256'>;

/** A case with all that is kept of it. */
type Kept = { readonly row: CaseRow; readonly entries: readonly Entry[]; readonly papers: readonly Paper[] };

const batch = 500;
const system = { kind: 'system', name: 'verify' } as const;

/** Replays every case from its events and compares it with what is kept, batch by batch in order of case; changes nothing. */
export async function* verifyHistories({ db, sealer }: { readonly db: Database; readonly sealer: Sealer }): AsyncGenerator<Verified> {
  let after: CaseId | undefined;
  do {
    const from: CaseId | undefined = after;
    const kept = await db.transaction(system, async (tx) => withAllKept(tx, await casesAfter(tx, from)));
    const broken: string[] = [];
    for (const one of kept)
      if (breachIn(one, sealer) !== undefined) broken.push(...(await db.transaction(system, (tx) => lookAgain(tx, sealer, one.row.id))));
    yield { entries: kept.reduce((sum, { entries }) => sum + entries.length, 0), broken };
    after = kept.at(-1)?.row.id;
  } while (after !== undefined);
  yield { entries: 0, broken: await db.transaction(system, strays) };
}

/** Held, because a case that moved on between the readings looks broken and is not. */
async function lookAgain(tx: Tx, sealer: Sealer, id: CaseId): Promise<readonly string[]> {
  const held = await tables<Tables>(tx).selectFrom('cases.case').selectAll().where('id', '=', id).forUpdate().execute();
  return (await withAllKept(tx, held)).flatMap((kept) => {
    const breach = breachIn(kept, sealer);
    return breach === undefined ? [] : [`case ${kept.row.number} (${id})${told(breach)}`];
  });
}

const told = ({ what, position }: Breach) => (position === undefined ? `: ${breaches[what]}` : `, event ${position}: ${breaches[what]}`);

/** Events of no case, which only somebody past the rules of the database can have left there. */
async function strays(tx: Tx): Promise<readonly string[]> {
  const text = 'select distinct case_id from cases.event where not exists (select from cases.case where id = case_id) limit 20';
  const { rows } = await run(tx).query<{ case_id: string }>(text);
  return rows.map(({ case_id }) => `case ${case_id} has events and is missing itself`);
}

async function casesAfter(tx: Tx, after: CaseId | undefined): Promise<readonly CaseRow[]> {
  const cases = tables<Tables>(tx).selectFrom('cases.case').selectAll().orderBy('id').limit(batch);
  return await (after === undefined ? cases : cases.where('id', '>', after)).execute();
}

async function withAllKept(tx: Tx, cases: readonly CaseRow[]): Promise<readonly Kept[]> {
  if (cases.length === 0) return [];
  const ids = cases.map(({ id }) => id);
  const from = tables<Tables>(tx);
  const entries = await from.selectFrom('cases.event').selectAll().where('case_id', 'in', ids).orderBy('position').execute();
  const columns = ['id', 'case_id', 'sealed', 'sha256'] as const;
  const papers = await from.selectFrom('cases.document').select(columns).where('case_id', 'in', ids).execute();
  const [entriesOf, papersOf] = [Map.groupBy(entries, ({ case_id }) => case_id), Map.groupBy(papers, ({ case_id }) => case_id)];
  return cases.map((row) => ({ row, entries: entriesOf.get(row.id) ?? [], papers: papersOf.get(row.id) ?? [] }));
}

function breachIn({ row, entries, papers }: Kept, sealer: Sealer): Breach | undefined {
  const broken = firstBroken(row.id, entries, row.head);
  for (const { event, type, at, position } of entries) {
    if (position === broken) break;
    if (event.type !== type || Date.parse(event.at) !== Date.parse(at)) return { position, what: 'labels' };
    const whole = event.documents.every((ref) =>
      papers.some((paper) => paper.id === ref.id && paper.sha256 === ref.sha256 && isAsSealed(sealer, row.id, paper)),
    );
    if (!whole) return { position, what: 'document' };
  }
  if (broken !== undefined) return { position: broken, what: 'changed' };
  const replayed = replay(entries);
  if ('impossible' in replayed) return { position: replayed.impossible, what: 'impossible' };
  const { state } = replayed;
  if (row.version !== entries.length || canonical(state) !== canonical(row.state)) return { what: 'state' };
  return canonical(columnsOf(row)) === canonical(columnsBy(state)) ? undefined : { what: 'columns' };
}

function replay(entries: readonly Entry[]): { readonly state: Case } | { readonly impossible: number } {
  let state: Case = absent;
  for (const { event, position } of entries) {
    try {
      state = evolve(state, event);
    } catch {
      return { impossible: position };
    }
  }
  return { state };
}

function columnsOf({ number, applicant, service, service_version, received_at, ...row }: CaseRow) {
  const { stage, waiting_for, due, promised, decided_on } = row;
  return { number, applicant, service, service_version, received: Date.parse(received_at), stage, waiting_for, due, promised, decided_on };
}

function columnsBy(state: Case) {
  if (state.status === 'absent') return {};
  const { number, applicant, service, version, receivedAt } = state;
  const { state: _, ...listed } = standing(state);
  return { number, applicant, service, service_version: version, received: Date.parse(receivedAt), ...listed };
}
