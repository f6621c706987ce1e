import type { CaseId } from '@tongban/cases/contract';
import { newId, run, type Sealer, type Tx, tables } from '@tongban/platform';
import type { Rating, Satisfaction } from './contract.ts';
import type { Judged } from './domain/judge.ts';
import type { Tables } from './tables.ts';

type ToKeep = Judged & { readonly case: CaseId; readonly party: string; readonly service: string; readonly at: string };

/** Keeps a rating; false where the case has one. */
export async function insertRating(
  tx: Tx,
  sealer: Sealer,
  { case: id, party, service, level, reasons, said, at }: ToKeep,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(tx)
    .insertInto('feedback.rating')
    .values({
      id: newId(),
      case_id: id,
      party,
      service,
      level,
      reasons: [...reasons],
      said: said === '' ? null : sealer.seal(said, contextOf(id)),
      at,
    })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The rating of this case, as this actor may see it. */
export async function findRating(tx: Tx, sealer: Sealer, id: CaseId): Promise<Rating | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('feedback.rating')
    .select(['level', 'reasons', 'said', 'at'])
    .where('case_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { level, reasons, said, at } = row;
  return { level, reasons, at, ...(said === null ? {} : { said: sealer.open(said, contextOf(id)) }) };
}

/** How many rated each service, and how many of them were at least fairly satisfied. */
export async function countSatisfied(tx: Tx): Promise<readonly Satisfaction[]> {
  const { rows } = await run(tx).query<Satisfaction>(
    `select service, count(*) as ratings, count(*) filter (where level >= 3) as satisfied from feedback.rating group by service order by service`,
  );
  return rows;
}

function contextOf(id: CaseId): string {
  return `feedback.rating:${id}`;
}
