import type { ServiceSummary } from '@tongban/catalogue/contract';
import { describe, expect, test } from 'vitest';
import { oftenUsed } from './often-used.ts';

const service = (id: string): ServiceSummary => ({
  id,
  name: id,
  short: id,
  summary: '',
  authority: 'market',
  promised: 5,
  unit: 'working-day',
  visits: 0,
  onTheSpot: false,
  themes: [],
});
const published = ['food', 'bus', 'home', 'birth', 'freight', 'hygiene'].map(service);
const named = (mostUsed: readonly string[], chosen: readonly string[]) =>
  oftenUsed(mostUsed, published, chosen.map(service)).map(({ id }) => id);

describe('the services named under the search field', () => {
  test('are the city’s choice while nobody has applied', () => expect(named([], ['food', 'bus'])).toEqual(['food', 'bus']));
  test('begin with those used most, each once', () => expect(named(['home', 'food'], ['food', 'bus'])).toEqual(['home', 'food', 'bus']));
  test('leave out what is no longer published', () => expect(named(['gone', 'home'], ['food'])).toEqual(['home', 'food']));
  test('are four at most', () => expect(named(['home', 'birth', 'freight', 'hygiene', 'bus'], ['food'])).toHaveLength(4));
});
