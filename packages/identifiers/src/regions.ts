import table from './regions.generated.json' with { type: 'json' };

/** The regions that codes are checked against: six digits each (GB/T 2260), those in use and those abolished since 1981. */
export type Regions = {
  readonly inUse: ReadonlySet<string>;
  readonly abolished: ReadonlySet<string>;
  /** First two digits of each province that has a region in use. */
  readonly provinces: ReadonlySet<string>;
};

/** The regions of the Ministry of Civil Affairs. */
export const officialRegions: Regions = regionsFrom(codesIn(table.inUse), codesIn(table.abolished));

/** These regions and one more, such as that of a demonstration city; throws where the code is not six digits. */
export function withRegion(regions: Regions, code: string): Regions {
  if (!/^\d{6}$/.test(code)) throw new Error(`a region has six digits, not ${code}`);
  return regionsFrom([...regions.inUse, code], [...regions.abolished]);
}

function regionsFrom(inUse: readonly string[], abolished: readonly string[]): Regions {
  return {
    inUse: new Set(inUse),
    abolished: new Set(abolished),
    provinces: new Set(inUse.map((code) => code.slice(0, 2))),
  };
}

function codesIn(rows: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(rows).flatMap(([prefecture, counties]) => counties.split(' ').map((county) => prefecture + county));
}
