import { remember, type Tx } from '@tongban/platform';
import type { ServiceVersion } from './contract.ts';
import { readVersion } from './read/services.ts';

export type Versions = {
  /** That version if it was read before. */
  readonly held: (id: string, version: number) => ServiceVersion | undefined;
  /** That version, from memory or database; undefined where there is none. */
  readonly of: (tx: Tx, id: string, version: number) => Promise<ServiceVersion | undefined>;
};

const most = 500;

/** Published versions, kept in memory since they cannot change. */
export function rememberVersions(): Versions {
  const versions = remember<ServiceVersion>(most);
  const held: Versions['held'] = (id, version) => versions.get(`${id} ${version}`);
  return {
    held,
    of: async (tx, id, version) => {
      const known = held(id, version);
      if (known !== undefined) return known;
      const read = await readVersion(tx, id, version);
      if (read !== undefined) versions.set(`${id} ${version}`, frozen(read));
      return read;
    },
  };
}

/** One object serves everybody who asks, so nobody may change it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
