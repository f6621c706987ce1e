import type { Inbox, InboxRow } from '../contract.ts';
import { csvHeads } from '../messages/lists.ts';

/** The inbox as a table for a spreadsheet: comma-separated, with the mark by which Excel knows UTF-8. */
export function inboxTable({ rows }: Inbox): string {
  const lines = [Object.values(csvHeads), ...rows.map(cellsOf)];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cellsOf(row: InboxRow): readonly string[] {
  const due = (kind: InboxRow['clocks'][number]['kind']) => row.clocks.find((clock) => clock.kind === kind)?.due ?? '';
  return [row.number, row.party, row.serviceName, row.stageName, row.receivedAt, due('acceptance'), due('promised'), due('legal')];
}

/** A cell that begins like a formula would be run by the spreadsheet, so it is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
