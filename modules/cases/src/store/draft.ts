import type { Answers } from '@tongban/forms';
import { newId, type Sealer, type Tx, tables } from '@tongban/platform';
import type { CaseId, DraftId } from '../contract.ts';
import type { Tables } from '../tables.ts';
import { filesNamedIn } from './named-files.ts';

/** What a draft holds: answers given so far, and the pages walked through. */
export type DraftContent = { readonly answers: Answers; readonly seen: readonly string[] };

export type Draft = {
  readonly id: DraftId;
  readonly kind: 'application' | 'correction';
  readonly service: string;
  readonly caseId?: CaseId;
  readonly status: 'open' | 'handed-in';
  readonly content: DraftContent;
  readonly updatedAt: string;
  readonly expiresAt: string;
};

const days = 30;
const columns = ['id', 'kind', 'service', 'case_id', 'status', 'sealed', 'updated_at', 'expires_at'] as const;
type Row = Pick<Tables['cases.draft'], (typeof columns)[number]>;

/** Begins a draft; of the same application, or of the same correction, there is one open at a time, and that one is answered. */
export async function beginDraft(
  tx: Tx,
  sealer: Sealer,
  draft: Pick<Draft, 'kind' | 'service' | 'caseId' | 'content'> & { readonly applicant: string },
  at: string,
): Promise<Draft> {
  // The edge: a fresh id becomes a draft's by standing in this table.
  const id = newId() as DraftId;
  await tables<Tables>(tx)
    .insertInto('cases.draft')
    .values({
      id,
      kind: draft.kind,
      applicant: draft.applicant,
      service: draft.service,
      case_id: draft.caseId ?? null,
      status: 'open',
      ...kept(sealer, id, draft.content),
      updated_at: at,
      expires_at: expiry(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const open = await findOpenDraft(tx, sealer, draft);
  if (open === undefined) throw new Error('a draft that was begun is open');
  return open;
}

/** The open draft of this application or correction. */
export async function findOpenDraft(
  tx: Tx,
  sealer: Sealer,
  { kind, applicant, service, caseId }: Pick<Draft, 'kind' | 'service' | 'caseId'> & { readonly applicant: string },
): Promise<Draft | undefined> {
  const open = tables<Tables>(tx).selectFrom('cases.draft').select(columns).where('status', '=', 'open').where('kind', '=', kind);
  const row = await (caseId === undefined
    ? open.where('applicant', '=', applicant).where('service', '=', service)
    : open.where('case_id', '=', caseId)
  ).executeTakeFirst();
  return row && toDraft(sealer, row);
}

/** The draft under this id, as this actor may see it. */
export async function readDraft(tx: Tx, sealer: Sealer, id: DraftId): Promise<Draft | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.draft').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toDraft(sealer, row);
}

/** Locks the draft, so that neither a second tab nor a second press works on the same state. */
export async function holdDraft(tx: Tx, sealer: Sealer, id: DraftId): Promise<Draft | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.draft').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toDraft(sealer, row);
}

/** Applications that the party acted for has begun, newest first. */
export async function listDrafts(tx: Tx, sealer: Sealer, applicant: string, at: string): Promise<readonly Draft[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('cases.draft')
    .select(columns)
    .where('applicant', '=', applicant)
    .where('kind', '=', 'application')
    .where('status', '=', 'open')
    .where('expires_at', '>', at)
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map((row) => toDraft(sealer, row));
}

/** Keeps what was answered; the thirty days start anew. */
export async function saveDraft(tx: Tx, sealer: Sealer, id: DraftId, content: DraftContent, at: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('cases.draft')
    .set({ ...kept(sealer, id, content), updated_at: at, expires_at: expiry(at) })
    .where('id', '=', id)
    .execute();
}

/** Marks a draft as handed in with this case; what it said stands in the case from now on, and no longer here. */
export async function handIn(tx: Tx, sealer: Sealer, id: DraftId, caseId: CaseId, at: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('cases.draft')
    .set({ status: 'handed-in', case_id: caseId, ...kept(sealer, id, { answers: {}, seen: [] }), updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** Removes an open draft; false where there is none. */
export async function deleteDraft(tx: Tx, id: DraftId): Promise<boolean> {
  const { numDeletedRows } = await tables<Tables>(tx)
    .deleteFrom('cases.draft')
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Removes open drafts whose thirty days are over. */
export async function deleteExpiredDrafts(tx: Tx, at: string): Promise<void> {
  await tables<Tables>(tx).deleteFrom('cases.draft').where('status', '=', 'open').where('expires_at', '<=', at).execute();
}

function toDraft(sealer: Sealer, row: Row): Draft {
  return {
    id: row.id,
    kind: row.kind,
    service: row.service,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    status: row.status,
    // The edge: sealed by this file.
    content: JSON.parse(sealer.open(row.sealed, contextOf(row.id))) as DraftContent,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
  };
}

function kept(sealer: Sealer, id: DraftId, content: DraftContent): Pick<Tables['cases.draft'], 'sealed' | 'files'> {
  return { sealed: sealer.seal(JSON.stringify(content), contextOf(id)), files: filesNamedIn(content) };
}

function contextOf(id: DraftId): string {
  return `cases.draft:${id}`;
}

function expiry(at: string): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
