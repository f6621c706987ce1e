import { type Tx, tables } from '@tongban/platform';
import type { Tables } from '../tables.ts';

const day = 86_400_000;

/** Writes down that this scan is about to be kept; whoever settles the same content at the moment is waited for. */
export async function noteScan(tx: Tx, file: string, at: string): Promise<void> {
  const look_at = new Date(Date.parse(at) + day).toISOString();
  await tables<Tables>(tx)
    .insertInto('counter.scan')
    .values({ file, look_at })
    .onConflict((conflict) => conflict.column('file').doUpdateSet({ look_at }))
    .execute();
}

/** A scan that is to be settled, held for this transaction; these are left out, because they failed a moment ago. */
export async function holdDueScan(tx: Tx, now: string, except: readonly string[]): Promise<string | undefined> {
  const due = tables<Tables>(tx).selectFrom('counter.scan').select('file').where('look_at', '<=', now);
  const row = await (except.length === 0 ? due : due.where('file', 'not in', [...except]))
    .orderBy('look_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.file;
}

/** Settles a scan; whether it is to be removed: nothing that was handed in was signed on it, and by now no visit can hand it in. */
export async function settleScan(tx: Tx, file: string): Promise<boolean> {
  const db = tables<Tables>(tx);
  await db.deleteFrom('counter.scan').where('file', '=', file).execute();
  const signed = db.selectFrom('counter.application').select('id').where('signed_form', '=', file).where('case_id', 'is not', null);
  if ((await signed.executeTakeFirst()) !== undefined) return false;
  await db.updateTable('counter.application').set({ signed_form: null }).where('signed_form', '=', file).execute();
  return true;
}
