import { describe, expect, test } from 'vitest';
import { regionCovers } from './region-reach.ts';

describe('a region covers', () => {
  test.each([
    ['330000', '330100', 'its cities'],
    ['330100', '330106', 'its counties'],
    ['330106', '330106002', 'its streets'],
    ['330106002', '330106002015', 'its villages'],
    ['330106002000', '330106002015', 'its villages, a street written with twelve digits'],
    ['330106', '330106', 'itself'],
  ])('%s → %s: %s', (outer, inner) => expect(regionCovers(outer, inner)).toBe(true));
  test.each([
    ['330100', '330200', 'no other city'],
    ['330110', '330111', 'no county whose number begins alike'],
    ['330106', '330100', 'not the city it lies in'],
    ['330106002', '330106003', 'no other street'],
  ])('%s ↛ %s: %s', (outer, inner) => expect(regionCovers(outer, inner)).toBe(false));
});
