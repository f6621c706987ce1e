import { canonical, sha256, type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Tables } from '../tables.ts';

/** What stands before the first event. */
export const beginning = '0'.repeat(64);

export type Link = { readonly position: number; readonly event: CaseEvent; readonly prev: string; readonly hash: string };

/** Chains events to what stands already: each carries the hash of the one before, so that none can be changed or left out unseen. */
export function chain(
  id: CaseId,
  after: { readonly version: number; readonly head: string },
  events: readonly CaseEvent[],
): readonly Link[] {
  let prev = after.head;
  return events.map((event, index) => {
    const position = after.version + index + 1;
    const link = { position, event, prev, hash: hashOf(id, position, prev, event) };
    prev = link.hash;
    return link;
  });
}

/** The position of the first event that is not what was written, or is missing; undefined where the history is whole. */
export function firstBroken(id: CaseId, links: readonly Link[], head: string): number | undefined {
  let prev = beginning;
  for (const [index, link] of links.entries()) {
    const position = index + 1;
    if (link.position !== position || link.prev !== prev || link.hash !== hashOf(id, position, prev, link.event)) return position;
    prev = link.hash;
  }
  return prev === head ? undefined : links.length + 1;
}

/** Appends to the history of a case. */
export async function appendEvents(tx: Tx, id: CaseId, links: readonly Link[]): Promise<void> {
  const rows = links.map(({ event, ...link }) => ({ ...link, case_id: id, type: event.type, at: event.at, event }));
  await tables<Tables>(tx).insertInto('cases.event').values(rows).execute();
}

/** Everything that happened to a case, in order, as it was written. */
export async function readHistory(tx: Tx, id: CaseId): Promise<readonly Link[]> {
  return await tables<Tables>(tx)
    .selectFrom('cases.event')
    .select(['position', 'event', 'prev', 'hash'])
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
}

function hashOf(id: CaseId, position: number, prev: string, event: CaseEvent): string {
  return sha256(canonical({ case: id, position, prev, event }));
}
