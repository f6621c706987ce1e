import type { DepartmentId, OrganisationId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chen, city, gao, type House, home, market, openEmptyHouse, openHouse, password, shop, system, zhou } from './fixtures.ts';

let house: House;
let organisation: OrganisationId;
beforeAll(async () => {
  house = await openHouse();
  organisation = await house.identity.addOrganisation({ ...shop, responsible: house.zhouId });
  await house.identity.addMandate({ person: house.zhouId, organisation, capacity: 'operator' });
});
afterAll(() => house.close());

const asZhou = { kind: 'person', assurance: 2 } as const;
const zhouNow = () => ({ ...asZhou, id: house.zhouId, party: { kind: 'person', id: house.zhouId } }) as const;

describe('setting a city up', () => {
  test('a second time doubles nothing and changes no password', async () => {
    const { identity } = house;
    const counts = `select (select count(*) from identity.person) as people, (select count(*) from identity.official) as officials,
      (select count(*) from identity.department) as departments, (select count(*) from identity.organisation) as organisations,
      (select string_agg(m::text, ' ') from identity.mandate m) as mandates, (select count(*) from identity.grant) as grants,
      (select string_agg(credential, ' ' order by credential) from identity.account) as credentials`;
    const before = await house.query(counts);
    await identity.setCity(city);
    await identity.addDepartment(market);
    expect(await identity.addPerson({ ...zhou, password: 'another' })).toBe(house.zhouId);
    expect(await identity.addOfficial({ ...gao, password: 'another' })).toBe(house.gaoId);
    expect(await identity.addOrganisation({ ...shop, responsible: house.zhouId })).toBe(organisation);
    await identity.addMandate({ person: house.zhouId, organisation, capacity: 'operator' });
    expect(await house.query(counts)).toEqual(before);
    expect(await identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
  });
  test('brings the city, a department and an official up to date', async () => {
    const { identity } = house;
    await identity.setCity({ ...city, enquiry: '0990-0123999' });
    await identity.addDepartment({ ...market, short: '市监局' });
    await identity.addOfficial({ ...gao, grants: [...gao.grants, { role: 'examiner', department: market.id }] });
    await house.db.transaction(system, async (tx) => {
      expect(await identity.city(tx)).toEqual({ ...city, enquiry: '0990-0123999' });
      expect(await identity.departments(tx)).toEqual([{ ...market, short: '市监局' }]);
      expect(await identity.officialsOf(tx, market.id, 'examiner')).toMatchObject([{ name: '高远', departments: ['market'] }]);
      expect(await identity.officialsOf(tx, market.id, 'approver')).toEqual([]);
      expect(await identity.officialName(tx, house.gaoId)).toBe('高远');
    });
  });
  test('is asked for until it was done', async () => {
    expect(await house.identity.isSetUp()).toBe(true);
    const empty = await openEmptyHouse();
    expect(await empty.identity.isSetUp()).toBe(false);
    await expect(empty.db.transaction(system, (tx) => empty.identity.city(tx))).rejects.toThrow('tongban setup');
    await empty.close();
  });
  test('keeps departments in the order in which they came', async () => {
    const education = { ...market, id: 'education' as DepartmentId, name: '云州市教育局', uscc: '11100000000013338W' };
    await house.identity.addDepartment(education);
    await house.identity.addDepartment(market);
    const departments = await house.db.transaction(system, (tx) => house.identity.departments(tx));
    expect(departments.map(({ id }) => id)).toEqual(['market', 'education']);
  });
  test('refuses identifiers that are none, without repeating them', async () => {
    const broken = `${zhou.citizenId.slice(0, 17)}${zhou.citizenId.endsWith('0') ? '1' : '0'}`;
    await expect(house.identity.addPerson({ ...chen, citizenId: broken })).rejects.toThrow('citizen-id-check');
    await expect(house.identity.addPerson({ ...chen, citizenId: broken })).rejects.not.toThrow(broken);
    expect(() => house.identity.addDepartment({ ...market, uscc: '91350100M000100Y44' })).toThrow('uscc-check');
  });
});

describe('what the account knows', () => {
  test('of a person is told with its source', async () => {
    const known = await house.db.transaction(zhouNow(), (tx) => house.identity.known(tx, zhouNow().party, house.zhouId));
    expect(known).toEqual({
      'person.name': { value: '周敏', source: '您的账户' },
      'person.citizen-id': { value: zhou.citizenId, source: '您的账户' },
      'person.phone': { value: zhou.phone, source: '您的账户' },
    });
  });
  test('of an organisation comes from the register, with whoever is responsible', async () => {
    const party = { kind: 'organisation', id: organisation } as const;
    const known = await house.db.transaction({ ...zhouNow(), party }, (tx) => house.identity.known(tx, party, house.zhouId));
    expect(known).toMatchObject({
      'organisation.name': { value: shop.name, source: '登记信息' },
      'organisation.uscc': { value: shop.uscc, source: '登记信息' },
      'organisation.kind': { value: '个体工商户', source: '登记信息' },
      'organisation.address': { value: shop.address, source: '登记信息' },
      'organisation.responsible': { value: '周敏', source: '登记信息' },
    });
  });
});

describe('who may act for whom', () => {
  const may = (person: 'zhouId' | 'chenId', service?: string) =>
    house.db.transaction(system, (tx) => house.identity.mayActFor(tx, house[person], { kind: 'organisation', id: organisation }, service));

  test('a person for themself, and for nobody else', async () => {
    await house.db.transaction(system, async (tx) => {
      expect(await house.identity.mayActFor(tx, house.zhouId, { kind: 'person', id: house.zhouId })).toBe(true);
      expect(await house.identity.mayActFor(tx, house.zhouId, { kind: 'person', id: house.chenId })).toBe(false);
    });
  });
  test('the operator for the business, in every service', async () => {
    expect(await may('zhouId')).toBe(true);
    expect(await may('zhouId', 'food-business-licence')).toBe(true);
    expect(await may('chenId')).toBe(false);
  });
  test('an agent only in the services of the mandate', async () => {
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent', services: ['school-bus-permit'] });
    expect(await may('chenId', 'school-bus-permit')).toBe(true);
    expect(await may('chenId', 'food-business-licence')).toBe(false);
  });
  test('nobody on a revoked mandate, which stays revoked when another is given', async () => {
    await house.query('update identity.mandate set revoked_at = $1 where person = $2', [house.clock.now(), house.chenId]);
    expect(await may('chenId', 'school-bus-permit')).toBe(false);
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent' });
    expect(await may('chenId', 'food-business-licence')).toBe(true);
    const mandates = await house.query(
      'select revoked_at is null as living, services from identity.mandate where person = $1 order by created_at, id',
      [house.chenId],
    );
    expect(mandates).toEqual([
      { living: false, services: ['school-bus-permit'] },
      { living: true, services: null },
    ]);
  });
});
