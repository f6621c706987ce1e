import type { CaseId, DraftId } from '@tongban/cases/contract';
import { newId, type Party, type Sealer, type Tx, tables } from '@tongban/platform';
import type { ConfirmedOn, CounterApplicationId, VisitId } from '../contract.ts';
import type { Tables } from '../tables.ts';
import type { HeldVisit } from './visit.ts';

type Row = Tables['counter.application'];
export type HeldApplication = {
  readonly id: CounterApplicationId;
  readonly visit: HeldVisit;
  readonly party: Party;
  readonly service: string;
  readonly draft: DraftId;
  readonly originals: readonly string[];
  readonly confirmation?: { readonly on: ConfirmedOn; readonly at: string; readonly what: string };
  readonly codeUntil?: string;
  readonly case?: CaseId;
};

/** Puts an application on the visit; the same draft again is the same application. */
export async function openApplication(
  tx: Tx,
  { visit, party, service, draft }: { readonly visit: VisitId; readonly party: Party; readonly service: string; readonly draft: DraftId },
  at: string,
): Promise<CounterApplicationId> {
  await tables<Tables>(tx)
    .insertInto('counter.application')
    // The edge: a fresh id becomes an application's by standing in this table.
    .values({
      id: newId() as CounterApplicationId,
      visit,
      party_kind: party.kind,
      party: party.id,
      service,
      draft,
      originals: [],
      opened_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const opened = tables<Tables>(tx).selectFrom('counter.application').select('id').where('visit', '=', visit).where('draft', '=', draft);
  return (await opened.executeTakeFirstOrThrow()).id;
}

/** The application under this id with its visit, as this actor may see it. */
export async function findApplication(tx: Tx, id: CounterApplicationId): Promise<HeldApplication | undefined> {
  const row = await joined(tx).where('counter.application.id', '=', id).executeTakeFirst();
  return row && toApplication(row);
}

/** The application that a second screen asks for. */
export async function findByCode(tx: Tx, sealer: Sealer, code: string): Promise<HeldApplication | undefined> {
  const row = await joined(tx).where('code_hash', '=', codeHash(sealer, code)).executeTakeFirst();
  return row && toApplication(row);
}

/** What was taken in on this visit, in order. */
export async function applicationsOf(tx: Tx, visit: VisitId) {
  return await tables<Tables>(tx)
    .selectFrom('counter.application')
    .select(['id', 'service', 'case_id'])
    .where('visit', '=', visit)
    .orderBy('opened_at')
    .execute();
}

/** Shows everything under this code until then. */
export async function setCode(tx: Tx, sealer: Sealer, id: CounterApplicationId, code: string, until: string): Promise<void> {
  await update(tx, id, { code_hash: codeHash(sealer, code), code_until: until });
}

/** Keeps which uploads were held against their originals. */
export async function setOriginals(tx: Tx, id: CounterApplicationId, originals: readonly string[]): Promise<void> {
  await update(tx, id, { originals: [...originals] });
}

/** Keeps that the person confirmed what stood there. */
export async function setConfirmed(
  tx: Tx,
  id: CounterApplicationId,
  { on, at, what, signedForm }: { readonly on: ConfirmedOn; readonly at: string; readonly what: string; readonly signedForm?: string },
): Promise<void> {
  await update(tx, id, { confirmed_on: on, confirmed_at: at, confirmed_what: what, signed_form: signedForm ?? null });
}

/** Keeps what came of it; nobody confirms it any more. */
export async function setCase(tx: Tx, id: CounterApplicationId, caseId: CaseId): Promise<void> {
  await update(tx, id, { case_id: caseId, code_hash: null, code_until: null });
}

async function update(tx: Tx, id: CounterApplicationId, change: Partial<Row>): Promise<void> {
  await tables<Tables>(tx).updateTable('counter.application').set(change).where('id', '=', id).execute();
}

function joined(tx: Tx) {
  return tables<Tables>(tx)
    .selectFrom('counter.application')
    .innerJoin('counter.visit', 'counter.visit.id', 'counter.application.visit')
    .selectAll('counter.application')
    .select(['official', 'person', 'expires_at', 'ended_at']);
}

function toApplication(row: Row & Omit<HeldVisit, 'id'>): HeldApplication {
  return {
    id: row.id,
    visit: { id: row.visit, official: row.official, person: row.person, expires_at: row.expires_at, ended_at: row.ended_at },
    // The edge: written by this file from a party.
    party: { kind: row.party_kind, id: row.party } as Party,
    service: row.service,
    draft: row.draft,
    originals: row.originals,
    ...(row.confirmed_on === null || row.confirmed_at === null || row.confirmed_what === null
      ? {}
      : { confirmation: { on: row.confirmed_on, at: row.confirmed_at, what: row.confirmed_what } }),
    ...(row.code_until === null ? {} : { codeUntil: row.code_until }),
    ...(row.case_id === null ? {} : { case: row.case_id }),
  };
}

function codeHash(sealer: Sealer, code: string): string {
  return sealer.keyedHash(code, 'counter.screen-code');
}
