import { makeUscc } from '@tongban/identifiers';

/**
 * The credit code of the individual business (个体工商户) with that serial in the region: 9 market regulation, 2 individual business
 * (GB 32100), and an organisation code that begins with MA as those given since 2015 do (GB 11714).
 */
export function individualBusinessCode(region: string, serial: number): string {
  return makeUscc({ department: '9', category: '2', region, organisation: `MA${String(serial).padStart(6, '0')}` });
}
