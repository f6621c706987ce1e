import type { ServiceSummary } from '@tongban/catalogue/contract';

const most = 4;

/** Services named under the search field: those used most, and after them the city's own choice, four at most or as many as the city chose. */
export function oftenUsed(
  mostUsed: readonly string[],
  published: readonly ServiceSummary[],
  chosen: readonly ServiceSummary[],
): readonly ServiceSummary[] {
  const used = mostUsed.flatMap((id) => published.find((service) => service.id === id) ?? []);
  const named = [...used, ...chosen.filter(({ id }) => !mostUsed.includes(id))];
  return named.slice(0, Math.max(most, chosen.length));
}
