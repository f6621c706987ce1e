import type { ServiceFigures } from '@tongban/cases/contract';
import type { ServiceSummary } from '@tongban/catalogue/contract';
import type { Satisfaction } from '@tongban/feedback/contract';

/** What was handled, counted in applications, and how those who rated it found it. */
export type Handled = Pick<ServiceFigures, 'received' | 'concluded' | 'inTime' | 'papersSaved'> &
  Pick<Satisfaction, 'ratings' | 'satisfied'>;
export type Row = Handled & Pick<ServiceFigures, 'service' | 'serviceName' | 'promised' | 'unit'>;

export type Figures = {
  readonly total: Handled;
  /** Services that somebody asked for, also such as are published no longer; those asked for most come first. */
  readonly rows: readonly Row[];
  /** Published services that nobody has asked for yet. */
  readonly unasked: readonly Pick<ServiceSummary, 'id' | 'name'>[];
};

const counted = ['received', 'concluded', 'inTime', 'papersSaved', 'ratings', 'satisfied'] as const;

/** The city's figures, in an order in which a person can take them in. */
export function figuresOf(
  services: readonly Pick<ServiceSummary, 'id' | 'name'>[],
  handled: readonly ServiceFigures[],
  satisfaction: readonly Satisfaction[],
): Figures {
  const rows = handled
    .filter(({ received }) => received > 0)
    .map((figures) => ({ ratings: 0, satisfied: 0, ...satisfaction.find(({ service }) => service === figures.service), ...figures }))
    .toSorted((one, other) => other.received - one.received);
  const sum = (key: (typeof counted)[number]) => rows.reduce((before, row) => before + row[key], 0);
  const total = Object.fromEntries(counted.map((key) => [key, sum(key)])) as Record<(typeof counted)[number], number>;
  return { total, rows, unasked: services.filter(({ id }) => !rows.some(({ service }) => service === id)) };
}

/** How many of so many, in whole percent; undefined of none. */
export function percent(part: number, of: number): number | undefined {
  return of === 0 ? undefined : Math.round((part / of) * 100);
}
