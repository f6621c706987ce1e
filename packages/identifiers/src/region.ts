import { type Check, invalid, valid } from './check.ts';
import { normalise } from './normalise.ts';
import { officialRegions, type Regions } from './regions.ts';

export type RegionReason = 'region-length' | 'region-characters' | 'region-abolished' | 'region-unknown';

/**
 * A region's code: six digits, nine with the street, twelve with the village (GB/T 2260, GB/T 10114). The first six stand in
 * the table and are in use; of the rest only the shape is known.
 */
export function checkRegion(text: string, { regions = officialRegions }: { readonly regions?: Regions } = {}): Check<RegionReason> {
  const value = normalise(text);
  if (!/^\d*$/.test(value)) return invalid('region-characters');
  if (value.length !== 6 && value.length !== 9 && value.length !== 12) return invalid('region-length');
  const county = value.slice(0, 6);
  if (regions.inUse.has(county)) return valid(value);
  return invalid(regions.abolished.has(county) ? 'region-abolished' : 'region-unknown');
}
