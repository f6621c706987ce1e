import type { CaseId } from '@tongban/cases/contract';
import { type OfficialId, run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentId } from '../src/demo/city.ts';
import { deskOf as deskAt } from './desk.ts';
import { food, handIn } from './hand-in.ts';
import { openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let id: CaseId;
const ids = new Map<string, string>();
const friday = '2026-11-20T08:20:00.000Z';
const monday = '2026-11-23T02:00:00.000Z';
const tuesday = '2026-11-23T16:00:00.000Z';

beforeAll(async () => {
  house = await openPortal();
  const { person, organisation } = house.owners.noodleShop;
  const owner = { kind: 'person', id: person, party: { kind: 'organisation', id: organisation }, assurance: 2 } as const;
  house.clock.set(friday);
  id = await handIn(house, owner, 'food-business-licence', food);
  const admin = await deskOf('admin');
  for (const one of (await admin('GET', '/api/administration/officials')).json().officials) ids.set(one.staffNumber, one.id);
  const stand = { official: ids.get('gao.yuan'), deputy: ids.get('xu.qiang'), from: '2026-11-20', to: '2026-11-23' };
  expect((await admin('POST', '/api/administration/deputies', stand)).json()).toEqual({ given: true });
  const lin = await deskOf('lin.xiao');
  expect((await lin('POST', `/api/workbench/cases/${id}/acceptance`, {})).statusCode).toBe(204);
});
afterAll(() => house.close());

const deskOf = (staffNumber: string) => deskAt(house, staffNumber);

const inboxOf = async (staffNumber: string) => {
  const { rows } = (await (await deskOf(staffNumber))('GET', '/api/workbench/inbox')).json();
  return rows.map((row: { id: string }) => row.id);
};

describe('who stands in for a colleague', () => {
  test('finds in the inbox what waits for the colleague, and the colleague still does', async () => {
    expect(await inboxOf('xu.qiang')).toEqual([id]);
    expect(await inboxOf('gao.yuan')).toEqual([id]);
  });
  test('acts, and the facts say in whose place', async () => {
    house.clock.set(monday);
    const xu = await deskOf('xu.qiang');
    const zheng = await deskOf('zheng.jie');
    const { tasks } = (await xu('GET', `/api/workbench/cases/${id}`)).json();
    const task = tasks[0].id;
    const found = { agrees: true, opinion: '现场与图纸一致', with: ids.get('zheng.jie') };
    expect((await xu('POST', `/api/workbench/cases/${id}/tasks/${task}/completion`, found)).statusCode).toBe(204);
    expect((await zheng('POST', `/api/workbench/cases/${id}/tasks/${task}/confirmation`, { confirms: true })).statusCode).toBe(204);
    const { history } = (await zheng('GET', `/api/workbench/cases/${id}`)).json();
    expect(history.map(({ by }: { by: string }) => by)).toContain('许强（代高远）');
    const events = await house.db.transaction(
      { kind: 'system', name: 'test' },
      async (tx) =>
        (await run(tx).query(`select event -> 'by' as by from cases.event where case_id = $1 and type = 'check-recorded'`, [id])).rows,
    );
    expect(events).toEqual([{ by: { kind: 'official', id: ids.get('xu.qiang'), deputyFor: ids.get('gao.yuan') } }]);
  });
  test('is out again when the last day is over: no row of it is there any more', async () => {
    house.clock.set(tuesday);
    const xu = await deskOf('xu.qiang');
    expect(await inboxOf('xu.qiang')).toEqual([]);
    expect((await xu('GET', `/api/workbench/cases/${id}`)).statusCode).toBe(404);
    const again = { agrees: true, opinion: '再看' };
    expect((await xu('POST', `/api/workbench/cases/${id}/tasks/site-check/completion`, again)).statusCode).toBe(404);
    expect(await inboxOf('gao.yuan')).toEqual([]);
  });
});

describe('an administrator', () => {
  test('sees no case: the doors are closed, and no row is there', async () => {
    const admin = await deskOf('admin');
    for (const url of ['inbox', 'inbox?all=true', `cases/${id}`])
      expect((await admin('GET', `/api/workbench/${url}`)).statusCode).toBe(403);
    const own = ids.get('admin') as OfficialId;
    const actor = {
      kind: 'official',
      id: own,
      name: '管理员',
      grants: [{ role: 'administrator', department: departmentId('hall') }],
    } as const;
    const rows = await house.db.transaction(actor, async (tx) => (await run(tx).query('select id from cases.case')).rows);
    expect(rows).toEqual([]);
  });
});
