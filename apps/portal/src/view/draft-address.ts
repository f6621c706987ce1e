import type { DraftId, Next } from '@tongban/cases/contract';

/** Where a page of a draft stands in the portal. */
export function hrefOf(draft: DraftId, next: Next): string {
  if (next === 'check') return `/drafts/${draft}/check`;
  return next.item === undefined ? `/drafts/${draft}/${next.page}` : `/drafts/${draft}/${next.page}/${next.item}`;
}
