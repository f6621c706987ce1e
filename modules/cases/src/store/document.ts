import { newId, randomToken, type Sealer, sha256, type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { DocumentRef } from '../domain/event.ts';
import type { DocumentKind, Tables } from '../tables.ts';
import { filesNamedIn } from './named-files.ts';

/** A document ready to be kept: sealed, and named by what an event may say of it. */
export type SealedDocument = {
  readonly kind: DocumentKind;
  readonly ref: DocumentRef;
  readonly sealed: string;
  readonly files: readonly string[];
};

/** Seals what people wrote. A random salt goes in with it, so that the hash in the event does not let short texts be guessed. */
export function sealDocument(sealer: Sealer, id: CaseId, kind: DocumentKind, content: object): SealedDocument {
  const plain = JSON.stringify({ salt: randomToken(), content });
  const document = newId();
  const ref = { id: document, sha256: sha256(plain) };
  return { kind, ref, sealed: sealer.seal(plain, contextOf(id, document)), files: filesNamedIn(content) };
}

/** Keeps documents as the next versions of their kinds; the case is held, so that no two take the same version. */
export async function insertDocuments(tx: Tx, id: CaseId, documents: readonly SealedDocument[], at: string): Promise<void> {
  if (documents.length === 0) return;
  const kept = await tables<Tables>(tx).selectFrom('cases.document').select('kind').where('case_id', '=', id).execute();
  const kinds = [...kept, ...documents].map(({ kind }) => kind);
  const rows = documents.map(({ kind, ref, sealed, files }, index) => {
    const version = kinds.slice(0, kept.length + index).filter((other) => other === kind).length + 1;
    return { id: ref.id, case_id: id, kind, version, at, sealed, sha256: ref.sha256, files: [...files] };
  });
  await tables<Tables>(tx).insertInto('cases.document').values(rows).execute();
}

/** Documents of these kinds, opened, by id; those that this actor may not see are left out. */
export async function openDocuments(
  tx: Tx,
  sealer: Sealer,
  id: CaseId,
  kinds: readonly DocumentKind[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tables<Tables>(tx)
    .selectFrom('cases.document')
    .select(['id', 'sealed', 'sha256'])
    .where('case_id', '=', id)
    .where('kind', 'in', [...kinds])
    .execute();
  return new Map(rows.map((row) => [row.id, open(sealer, id, row)]));
}

/** Whether this document can be opened and says what it said when it was sealed. */
export function isAsSealed(sealer: Sealer, id: CaseId, row: Sealed): boolean {
  try {
    open(sealer, id, row);
    return true;
  } catch {
    return false;
  }
}

type Sealed = { readonly id: string; readonly sealed: string; readonly sha256: string };

function open(sealer: Sealer, id: CaseId, row: Sealed): unknown {
  const plain = sealer.open(row.sealed, contextOf(id, row.id));
  if (sha256(plain) !== row.sha256) throw new Error(`document ${row.id} is not what its event says`);
  return (JSON.parse(plain) as { content: unknown }).content;
}

function contextOf(id: CaseId, document: string): string {
  return `cases.document:${id}:${document}`;
}
