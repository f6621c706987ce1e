import type { Day } from '@tongban/kernel';
import { newId, type OfficialId, type Tx, tables } from '@tongban/platform';
import type { Deputy } from '../contract/administration.ts';
import type { Tables } from '../tables.ts';

export type Standing = { readonly official: OfficialId; readonly deputy: OfficialId; readonly from: Day; readonly to: Day };

/** Who stands in for whom, and did, the latest days first. */
export async function listDeputies(tx: Tx, today: Day): Promise<readonly Deputy[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.deputy as d')
    .innerJoin('identity.official as away', 'away.id', 'd.official')
    .innerJoin('identity.official as stand', 'stand.id', 'd.deputy')
    .select([
      'd.id',
      'd.official',
      'away.name as officialName',
      'd.deputy',
      'stand.name as deputyName',
      'd.from_day',
      'd.to_day',
      'd.ended_at',
    ])
    .orderBy('d.to_day', 'desc')
    .orderBy('d.id', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ from_day: from, to_day: to, ended_at: endedAt, ...row }) => ({
    ...row,
    from,
    to,
    state: stateOf(from, to, endedAt, today),
  }));
}

/** Those who stand in, or will, for this official. */
export async function deputiesOf(tx: Tx, official: OfficialId, today: Day): Promise<readonly Standing[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.deputy')
    .select(['official', 'deputy', 'from_day as from', 'to_day as to'])
    .where('official', '=', official)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', today)
    .execute();
  return rows;
}

export async function insertDeputy(tx: Tx, { official, deputy, from, to }: Standing, at: string): Promise<string> {
  const id = newId();
  await tables<Tables>(tx)
    .insertInto('identity.deputy')
    .values({ id, official, deputy, from_day: from, to_day: to, ended_at: null, created_at: at })
    .execute();
  return id;
}

/** Ends it at this moment; what stood there, or undefined where it is over or there is none. */
export async function endDeputy(tx: Tx, id: string, today: Day, at: string): Promise<Standing | undefined> {
  return await tables<Tables>(tx)
    .updateTable('identity.deputy')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', today)
    .returning(['official', 'deputy', 'from_day as from', 'to_day as to'])
    .executeTakeFirst();
}

function stateOf(from: Day, to: Day, endedAt: string | null, today: Day): Deputy['state'] {
  if (endedAt !== null) return 'ended';
  if (today < from) return 'to-come';
  return today > to ? 'over' : 'now';
}
