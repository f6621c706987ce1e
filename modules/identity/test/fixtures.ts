import { createAdministration } from '@tongban/administration';
import { makeCitizenId, makeUscc, officialRegions, withRegion } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { createLog, createSealer, type DepartmentId, run, type Tx } from '@tongban/platform';
import { testDatabase } from '@tongban/platform/testing';
import type { City, Department, OfficialToAdd } from '../src/contract.ts';
import { createIdentity, type Identity, type IdentityDependencies } from '../src/index.ts';

const region = '990100';
export const password = 'a password nobody else has';
export const system = { kind: 'system', name: 'test' } as const;
/** Where people in tests sign in from. */
export const home = { network: '192.0.2.1' };
export const start = '2026-03-02T01:00:00.000Z';

export const zhou = {
  name: '周敏',
  citizenId: makeCitizenId({ region, birth: day('1986-05-17'), sequence: 24 }),
  phone: '16400000001',
  assurance: 2,
  password,
} as const;
export const chen = {
  name: '陈立',
  citizenId: makeCitizenId({ region, birth: day('1993-11-02'), sequence: 31 }),
  phone: '16400000002',
  assurance: 2,
  password,
} as const;

export const city: City = {
  name: '云州市',
  region,
  host: '云州市政务服务和数据管理局',
  hall: { name: '云州市政务服务中心', address: '云州市云湖大道1号', hours: '工作日 9:00–17:00' },
  enquiry: '0990-0123001',
};

export const market: Department = {
  id: 'market' as DepartmentId,
  name: '云州市市场监督管理局',
  short: '市场监管局',
  uscc: makeUscc({ department: '1', category: '1', region, organisation: 'MA9K0002' }),
  level: 3,
  phone: '0990-0123002',
  address: '云州市云湖大道8号',
  hall: false,
  reviewBody: '云州市人民政府',
  court: '云州市云湖区人民法院',
  kind: 'statutory',
};

export const gao: OfficialToAdd = {
  staffNumber: 'gao.yuan',
  name: '高远',
  post: '核查人员',
  grants: [{ role: 'handler', department: market.id }],
  password,
};

export const shop = {
  name: '云州市小满面馆',
  uscc: makeUscc({ department: '9', category: '2', region, organisation: 'MA9K0102' }),
  kind: 'individual-business',
  address: '云州市云湖区清河路12号',
} as const;

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A city of its own with one department, one official and two people, its clock, and everything that was logged. */
export async function openHouse(asked: Asked = {}) {
  const house = await openEmptyHouse(asked);
  const { identity } = house;
  await identity.setCity(city);
  await identity.addDepartment(market);
  const [zhouId, chenId, gaoId] = await Promise.all([identity.addPerson(zhou), identity.addPerson(chen), identity.addOfficial(gao)]);
  return { ...house, zhouId, chenId, gaoId };
}

const migrationsOf = (name: string) => ({ name, migrations: new URL(`../../${name}/migrations/`, import.meta.url) });

/** The registers of the state, where people can register online. */
type Asked = Pick<IdentityDependencies, 'checkIdentity'>;

/** A database with nothing in it but tables. */
export async function openEmptyHouse(asked: Asked = {}) {
  const database = await testDatabase(['administration', 'identity'].map(migrationsOf));
  const clock = standingClock(start);
  const logged: string[] = [];
  const log = createLog({ level: 'trace', destination: { write: (line) => void logged.push(line) } });
  const sealer = createSealer(new Uint8Array(32).fill(7));
  const regions = withRegion(officialRegions, region);
  const servicesNaming = async (_: unknown, department: string) => (department === market.id ? ['食品经营许可'] : []);
  const administration = createAdministration({ db: database.db, settings: () => settings, serviceIds: async () => [] });
  const identity = createIdentity({
    ...administration,
    ...asked,
    servicesNaming,
    db: database.db,
    sealer,
    clock,
    log,
    secureCookies: false,
    regions,
  });
  const { settings } = identity;
  const query = (sql: string, values: unknown[] = []) => database.db.transaction(system, (tx) => rowsOf(tx, sql, values));
  return { ...database, clock, log, logged, sealer, administration, identity, query };
}

/** A clock that stands still, so that a limit can be met to the minute. */
function standingClock(moment: string) {
  let now = moment;
  return {
    now: () => now,
    set: (next: string) => {
      now = next;
    },
  };
}

export async function rowsOf(tx: Tx, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await run(tx).query(sql, values)).rows;
}

/** The token of a session of this person. */
export async function tokenOf(identity: Identity, person: { readonly phone: string }): Promise<string> {
  const result = await identity.signInPerson(person.phone, password, home);
  if (!result.signedIn) throw new Error(result.refusal);
  return result.token;
}

export async function officialToken(identity: Identity): Promise<string> {
  const result = await identity.signInOfficial(gao.staffNumber, password, home);
  if (!result.signedIn) throw new Error(result.refusal);
  return result.token;
}
