import type { Language } from '@tongban/kernel';
import { csvOf } from '@tongban/platform';
import type { Inbox, InboxRow } from '../contract.ts';
import { csvHeads } from '../messages/lists.ts';

/** The inbox as a table for a spreadsheet. */
export function inboxTable({ rows }: Inbox, language: Language): string {
  return csvOf([Object.values(csvHeads[language]), ...rows.map(cellsOf)]);
}

function cellsOf(row: InboxRow): readonly string[] {
  const due = (kind: InboxRow['clocks'][number]['kind']) => row.clocks.find((clock) => clock.kind === kind)?.due ?? '';
  return [row.number, row.party, row.serviceName, row.stageName, row.receivedAt, due('acceptance'), due('promised'), due('legal')];
}
