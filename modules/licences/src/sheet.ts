import type { Day } from '@tongban/kernel';
import type { LicenceFacts, LicenceSheet } from '@tongban/paper';
import type { LicenceOrder } from './contract.ts';

/** Lays out what a licence states: the fields in their order, then its number unless a field already is the number, then its term. */
export function sheetOf(order: LicenceOrder, facts: LicenceFacts): LicenceSheet {
  const numbered = order.fields.some((field) => field.value === facts.number);
  return {
    look: 'licence',
    name: order.kind.name,
    number: facts.number,
    identifier: facts.identifier,
    issuer: order.issuer.name,
    rows: [
      ...order.fields.map(({ label, text }) => ({ label, text })),
      ...(numbered ? [] : [{ label: order.kind.name.endsWith('许可证') ? '许可证编号' : '编号', text: facts.number }]),
      { label: '有效期', text: termText(order.validFrom, order.validTo) },
    ],
    day: dayText(order.decidedOn),
    site: facts.verify.slice(0, facts.verify.lastIndexOf('/')),
    facts,
  };
}

function termText(from: Day, to: Day | undefined): string {
  return to === undefined ? `${dayText(from)}起，长期有效` : `${dayText(from)}至${dayText(to)}`;
}

/** 2026年11月5日 */
function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
