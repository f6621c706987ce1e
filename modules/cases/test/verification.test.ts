import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, food, must, registration } from './journey.ts';

let house: House;
let id: CaseId;
let number: string;
let superuser: pg.Client;
const kept = ['case', 'event', 'document'] as const;

beforeAll(async () => {
  house = await openHouse();
  await apply(house, house.chen, 'individual-business-registration', registration);
  id = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  number = (await house.cases.caseView(house.zhou, id))?.number ?? '';
  await must(house, 'lin.xiao', id, '/acceptance');
  const finding = { agrees: true, opinion: '符合要求', with: house.officials['zheng.jie'].id };
  await must(house, 'gao.yuan', id, '/tasks/site-check/completion', finding);
  const address = new URL(inject('postgres').superuserUrl);
  address.pathname = new URL(house.url).pathname;
  superuser = new pg.Client({ connectionString: address.href });
  await superuser.connect();
  // Neither keys nor policies stand in the way of a superuser.
  await superuser.query('set session_replication_role = replica; create schema before');
  for (const table of kept) await superuser.query(`create table before.${table} as table cases.${table}`);
});
afterEach(async () => {
  for (const table of kept) await superuser.query(`delete from cases.${table}; insert into cases.${table} table before.${table}`);
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

/** What the verification finds, and how many entries it read. */
async function verified() {
  const found = { entries: 0, broken: [] as string[] };
  for await (const { entries, broken } of house.cases.verify?.() ?? []) {
    found.entries += entries;
    found.broken.push(...broken);
  }
  return found;
}

const changed = 'is not what was written, or is missing';

describe('the history of every case', () => {
  test('is found whole where nobody touched it', async () => expect(await verified()).toEqual({ entries: 4, broken: [] }));

  test.each([
    [
      'a fact of an event',
      `update cases.event set event = jsonb_set(event, '{effectiveOn}', '"2026-11-01"') where position = 2`,
      2,
      changed,
    ],
    ['one letter of who did it', `update cases.event set event = jsonb_set(event, '{by,id}', '"x"') where position = 2`, 2, changed],
    ['its hash', `update cases.event set hash = reverse(hash) where case_id = $1 and position = 3`, 3, changed],
    ['the hash of the one before', `update cases.event set prev = reverse(prev) where case_id = $1 and position = 2`, 2, changed],
    ['its place', `update cases.event set position = 7 where case_id = $1 and position = 3`, 3, changed],
    ['an event left out', `delete from cases.event where case_id = $1 and position = 2`, 2, changed],
    ['the last event left out', `delete from cases.event where case_id = $1 and position = 3`, 3, changed],
    ['all of them left out', `delete from cases.event where case_id = $1`, 1, changed],
    [
      'its type as the table has it',
      `update cases.event set type = 'case-refused' where case_id = $1 and position = 2`,
      2,
      'has a type or time beside it that it does not say itself',
    ],
    [
      'its time as the table has it',
      `update cases.event set at = at - interval '1 microsecond' * 1000 where case_id = $1 and position = 1`,
      1,
      'has a type or time beside it that it does not say itself',
    ],
    [
      'a letter of a sealed paper',
      `update cases.document set sealed = overlay(sealed placing '00' from 40) where case_id = $1 and kind = 'application'`,
      1,
      'names a document that is not what it was, or is missing',
    ],
    [
      'a paper taken away',
      `delete from cases.document where case_id = $1 and kind = 'opinion'`,
      3,
      'names a document that is not what it was, or is missing',
    ],
  ])('names %s', async (_, tampering, position, what) => {
    await superuser.query(tampering.includes('$1') ? tampering.replace('$1', `'${id}'`) : `${tampering} and case_id = '${id}'`);
    expect((await verified()).broken).toEqual([`case ${number} (${id}), event ${position}: ${what}`]);
  });

  test.each([
    [
      'a state that no history leads to',
      `update cases.case set state = jsonb_set(state, '{status}', '"deciding"')`,
      'its history leads to another state than the one kept',
    ],
    ['a due day', `update cases.case set due = due + 30`, 'what it is listed by is not what its state says'],
    ['another applicant', `update cases.case set applicant = 'person:' || id`, 'what it is listed by is not what its state says'],
  ])('names %s', async (_, tampering, what) => {
    await superuser.query(`${tampering} where id = '${id}'`);
    expect((await verified()).broken).toEqual([`case ${number} (${id}): ${what}`]);
  });

  test('names events whose case is gone', async () => {
    await superuser.query('delete from cases.case where id = $1', [id]);
    expect((await verified()).broken).toEqual([`case ${id} has events and is missing itself`]);
  });
});
