import type { NumberSetting, ReadSetting, Setting, TextSetting } from '@tongban/administration/contract';
import type { Tx } from '@tongban/platform';
import type { City } from './contract.ts';
import type { Lifetimes } from './lifetime.ts';
import type { Patiences } from './lock-out.ts';
import { findCity } from './store/city.ts';

const number = { kind: 'number' } as const;
/** 12345, or with area code. */
const phone = '1\\d{4}|0\\d{2,3}-\\d{7,8}';

const session = {
  officialIdle: { ...number, key: 'session.official-idle', unit: 'minutes', min: 5, max: 120, default: 30 },
  officialWhole: { ...number, key: 'session.official-whole', unit: 'hours', min: 1, max: 24, default: 12 },
  person: { ...number, key: 'session.person', unit: 'days', min: 1, max: 30, default: 7 },
} as const satisfies Record<string, NumberSetting>;

const lockOut = {
  oneNetwork: { ...number, key: 'lock-out.one-network', unit: 'attempts', min: 3, max: 20, default: 5 },
  allNetworks: { ...number, key: 'lock-out.all-networks', unit: 'attempts', min: 20, max: 1000, default: 100 },
  minutes: { ...number, key: 'lock-out.minutes', unit: 'minutes', min: 5, max: 1440, default: 15 },
} as const satisfies Record<string, NumberSetting>;

/** How long one may stand in for another at a time. */
export const longestDeputy = {
  ...number,
  key: 'deputy.longest',
  unit: 'days',
  min: 1,
  max: 366,
  default: 90,
} as const satisfies NumberSetting;

/** Of a password, an official's or a person's. */
export const shortestPassword = {
  ...number,
  key: 'password.shortest',
  unit: 'characters',
  min: 8,
  max: 32,
  default: 10,
} as const satisfies NumberSetting;

/** The region is none of these: codes are made of it (GB/T 2260). */
const city = {
  name: { kind: 'text', key: 'city.name', longest: 30, default: asSetUp('name') },
  nameEn: { kind: 'text', key: 'city.name-en', longest: 60, default: asSetUp('nameEn') },
  host: { kind: 'text', key: 'city.host', longest: 60, default: asSetUp('host') },
  hostEn: { kind: 'text', key: 'city.host-en', longest: 120, default: asSetUp('hostEn') },
  enquiry: { kind: 'text', key: 'city.enquiry', longest: 13, pattern: phone, default: asSetUp('enquiry') },
} as const satisfies Record<string, TextSetting>;

/** What may be set of this room. */
export const settings: readonly Setting[] = [
  ...[city, session, lockOut].flatMap((group) => Object.values<Setting>(group)),
  shortestPassword,
  longestDeputy,
];

/** The city as its administrators have it now; undefined before it is set up. */
export async function readCity(tx: Tx, read: ReadSetting): Promise<Omit<City, 'hall'> | undefined> {
  const found = await findCity(tx);
  if (found === undefined) return undefined;
  const { region } = found;
  const [nameEn, hostEn] = [await read(tx, city.nameEn), await read(tx, city.hostEn)];
  return {
    name: await read(tx, city.name),
    region,
    host: await read(tx, city.host),
    enquiry: await read(tx, city.enquiry),
    ...(nameEn !== '' && { nameEn }),
    ...(hostEn !== '' && { hostEn }),
  };
}

/** How long sessions last, in minutes. */
export async function readLifetimes(tx: Tx, read: ReadSetting): Promise<Lifetimes> {
  const days = await read(tx, session.person);
  return {
    person: { idle: days * 24 * 60, whole: days * 24 * 60 },
    official: { idle: await read(tx, session.officialIdle), whole: (await read(tx, session.officialWhole)) * 60 },
  };
}

/** How many attempts to sign in are let through. */
export async function readPatience(tx: Tx, read: ReadSetting): Promise<Patiences> {
  const minutes = await read(tx, lockOut.minutes);
  return {
    oneNetwork: { allowed: await read(tx, lockOut.oneNetwork), minutes },
    allNetworks: { allowed: await read(tx, lockOut.allNetworks), minutes },
  };
}

function asSetUp(field: 'name' | 'nameEn' | 'host' | 'hostEn' | 'enquiry'): TextSetting['default'] {
  return async (tx) => (await findCity(tx))?.[field] ?? '';
}
