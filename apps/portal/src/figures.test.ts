import { describe, expect, test } from 'vitest';
import { figuresOf, percent } from './figures.ts';

const service = (id: string) => ({ id, name: `事项${id}` });
const handled = (id: string, received: number, concluded = 0, inTime = 0, papersSaved = 0) =>
  ({ service: id, serviceName: `事项${id}`, promised: 5, unit: 'working-day', received, concluded, inTime, papersSaved }) as const;

describe('the city’s figures', () => {
  const figures = figuresOf(
    [service('bus'), service('food'), service('shop')],
    [handled('food', 2, 2, 1, 3), handled('old', 5, 4, 4, 1), handled('bus', 0)],
    [{ service: 'food', ratings: 2, satisfied: 1 }],
  );
  test('tell of each service that somebody asked for, the most asked for first, also where it is published no longer', () => {
    expect(figures.rows.map(({ service: id, ratings }) => [id, ratings])).toEqual([
      ['old', 0],
      ['food', 2],
    ]);
  });
  test('name the published services that nobody asked for yet', () => {
    expect(figures.unasked.map(({ id }) => id)).toEqual(['bus', 'shop']);
  });
  test('add up', () => {
    expect(figures.total).toEqual({ received: 7, concluded: 6, inTime: 5, papersSaved: 4, ratings: 2, satisfied: 1 });
  });
  test('are none of nothing', () => {
    expect(figuresOf([], [], []).total.received).toBe(0);
    expect([percent(5, 6), percent(0, 0)]).toEqual([83, undefined]);
  });
});
