import { type Actor, type DepartmentId, newId, type OfficialId, type Role, run } from '@tongban/platform';
import { testApp, testDatabase } from '@tongban/platform/testing';
import type { Setting } from '../src/contract.ts';
import { createAdministration } from '../src/index.ts';

export const idle = { kind: 'number', key: 'test.idle', unit: 'minutes', min: 5, max: 120, default: 30 } as const;
export const phone = { kind: 'text', key: 'test.phone', longest: 13, pattern: '1\\d{4}', default: async () => '12345' } as const;
const settings: readonly Setting[] = [idle, phone];

export const system = { kind: 'system', name: 'test' } as const;
export const administrator = official('administrator', '管理员');
export const clerk = official('clerk', '林晓');

export function official(role: Role, name: string): Extract<Actor, { kind: 'official' }> {
  return { kind: 'official', id: newId() as OfficialId, name, grants: [{ role, department: 'hall' as DepartmentId }] };
}

export const hall = {
  name: '云州市政务服务中心',
  nameEn: 'Yunzhou Government Service Centre',
  address: '云州市云湖大道1号',
  hours: '工作日 9:00–17:00',
  phone: '0990-0123001',
  coordinates: { longitude: 120.15, latitude: 30.28 },
};

export type House = Awaited<ReturnType<typeof openHouse>>;

/** The room alone on its tables, behind a web server that believes whoever says who they are. */
export async function openHouse() {
  const database = await testDatabase([{ name: 'administration', migrations: new URL('../migrations/', import.meta.url) }]);
  const { db } = database;
  const web = await testApp();
  web.clock.set('2026-11-20T08:05:00.000Z');
  const dependencies = { db, settings: () => settings, serviceIds: async () => ['food-business-licence', 'school-bus-permit'] };
  const administration = createAdministration(dependencies);
  await administration.routes?.(web.app);
  const query = (sql: string, values: unknown[] = [], as: Actor = system) =>
    db.transaction(as, async (tx) => (await run(tx).query(sql, values)).rows);
  return { ...database, ...web, administration, another: () => createAdministration(dependencies), query };
}
