import type { OrganisationId, Party } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chen, gao, type House, home, officialToken, openHouse, password, shop, start, tokenOf, zhou } from './fixtures.ts';

let house: House;
let organisation: OrganisationId;
beforeAll(async () => {
  house = await openHouse();
  organisation = await house.identity.addOrganisation({ ...shop, responsible: house.zhouId });
  await house.identity.addMandate({ person: house.zhouId, organisation, capacity: 'operator' });
});
beforeEach(() => house.clock.set(start));
afterAll(() => house.close());

const at = (minutes: number) => house.clock.set(new Date(Date.parse(start) + minutes * 60_000).toISOString());
const nobody = { kind: 'nobody' };
const theShop = (): Party => ({ kind: 'organisation', id: organisation });

describe('the session of a person', () => {
  test('acts for the person at first', async () => {
    const token = await tokenOf(house.identity, zhou);
    expect(await house.identity.sessionActor(token)).toEqual({
      kind: 'person',
      id: house.zhouId,
      party: { kind: 'person', id: house.zhouId },
      assurance: 2,
    });
  });
  test('ends after seven days', async () => {
    const token = await tokenOf(house.identity, zhou);
    at(7 * 24 * 60 - 1);
    expect(await house.identity.sessionActor(token)).toMatchObject({ kind: 'person' });
    at(7 * 24 * 60);
    expect(await house.identity.sessionActor(token)).toEqual(nobody);
  });
  test('ends when the person signs out, and cannot be used to switch', async () => {
    const token = await tokenOf(house.identity, zhou);
    await house.identity.signOut(token);
    expect(await house.identity.sessionActor(token)).toEqual(nobody);
    expect(await house.identity.signedIn(token)).toBeUndefined();
    expect(await house.identity.switchParty(token, theShop())).toEqual({ switched: false, refusal: 'not-signed-in' });
  });
  test('tells the portal who it is and for whom they may act', async () => {
    const signedIn = await house.identity.signedIn(await tokenOf(house.identity, zhou));
    expect(signedIn).toMatchObject({
      name: '周敏',
      partyName: '周敏',
      parties: [
        { party: { kind: 'person', id: house.zhouId }, name: '周敏', capacity: 'self' },
        { party: theShop(), name: '云州市小满面馆', capacity: 'operator' },
      ],
    });
  });
  test('is over when the same browser signs in anew', async () => {
    const first = await tokenOf(house.identity, zhou);
    const other = await tokenOf(house.identity, zhou);
    const second = await house.identity.signInPerson(zhou.phone, password, { ...home, replaces: first });
    expect(second).toMatchObject({ signedIn: true });
    expect(await house.identity.sessionActor(first)).toEqual(nobody);
    expect(await house.identity.sessionActor(other)).toMatchObject({ kind: 'person' });
    await house.identity.signInPerson(zhou.phone, 'guess', { ...home, replaces: other });
    expect(await house.identity.sessionActor(other)).toMatchObject({ kind: 'person' });
  });
  test('of a stranger acts for nobody', async () => {
    expect(await house.identity.sessionActor('no such token')).toEqual(nobody);
  });
});

describe('a person acts for an organisation', () => {
  test('with a mandate, and for themself again when they wish', async () => {
    const token = await tokenOf(house.identity, zhou);
    expect(await house.identity.switchParty(token, theShop())).toEqual({ switched: true, party: theShop() });
    expect(await house.identity.sessionActor(token)).toMatchObject({ id: house.zhouId, party: theShop() });
    expect(await house.identity.signedIn(token)).toMatchObject({ name: '周敏', partyName: '云州市小满面馆' });
    await house.identity.switchParty(token, { kind: 'person', id: house.zhouId });
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: { kind: 'person', id: house.zhouId } });
  });
  test('never without a mandate, and never as another person', async () => {
    const token = await tokenOf(house.identity, chen);
    const refused = { switched: false, refusal: 'no-mandate' };
    expect(await house.identity.switchParty(token, theShop())).toEqual(refused);
    expect(await house.identity.switchParty(token, { kind: 'person', id: house.zhouId })).toEqual(refused);
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: { kind: 'person', id: house.chenId } });
  });
  test('in those services alone that the mandate names, and in all as soon as another covers all', async () => {
    const services = ['food-business-licence'];
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent', services });
    const token = await tokenOf(house.identity, chen);
    await house.identity.switchParty(token, theShop());
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: theShop(), services });
    expect(await house.identity.signedIn(token)).toMatchObject({
      actor: { services },
      parties: [{ capacity: 'self' }, { party: theShop(), capacity: 'agent', services }],
    });
    await house.identity.switchParty(token, { kind: 'person', id: house.chenId });
    expect(await house.identity.sessionActor(token)).not.toHaveProperty('services');
    await house.identity.switchParty(token, theShop());
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'legal-representative' });
    expect(await house.identity.sessionActor(token)).not.toHaveProperty('services');
    await house.query('update identity.mandate set revoked_at = $1 where person = $2', [start, house.chenId]);
  });
  test('no longer than the mandate lives, without signing in anew', async () => {
    const expiresAt = new Date(Date.parse(start) + 60 * 60_000).toISOString();
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent', expiresAt });
    const token = await tokenOf(house.identity, chen);
    expect(await house.identity.switchParty(token, theShop())).toMatchObject({ switched: true });
    at(59);
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: theShop() });
    at(60);
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: { kind: 'person', id: house.chenId } });
    expect(await house.identity.switchParty(token, theShop())).toMatchObject({ refusal: 'no-mandate' });
  });
  test('no longer once the mandate is revoked', async () => {
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent' });
    const token = await tokenOf(house.identity, chen);
    await house.identity.switchParty(token, theShop());
    await house.query('update identity.mandate set revoked_at = $1 where person = $2', [start, house.chenId]);
    expect(await house.identity.sessionActor(token)).toMatchObject({ party: { kind: 'person', id: house.chenId } });
    expect((await house.identity.signedIn(token))?.parties).toHaveLength(1);
  });
});

describe('the session of an official', () => {
  test('carries the roles held at the moment', async () => {
    const token = await officialToken(house.identity);
    expect(await house.identity.sessionActor(token)).toEqual({
      kind: 'official',
      id: house.gaoId,
      name: '高远',
      grants: [{ role: 'handler', department: 'market' }],
    });
    await house.identity.addOfficial({ ...gao, grants: [] });
    expect(await house.identity.sessionActor(token)).toMatchObject({ grants: [] });
  });
  test('ends after half an hour without use, and not before while it is used', async () => {
    const token = await officialToken(house.identity);
    for (const minute of [29, 58, 87]) {
      at(minute);
      expect(await house.identity.sessionActor(token)).toMatchObject({ kind: 'official' });
    }
    at(117);
    expect(await house.identity.sessionActor(token)).toEqual(nobody);
  });
  test('ends after twelve hours however much it is used', async () => {
    const token = await officialToken(house.identity);
    for (let minute = 0; minute < 720; minute += 20) {
      at(minute);
      expect(await house.identity.sessionActor(token)).toMatchObject({ kind: 'official' });
    }
    at(720);
    expect(await house.identity.sessionActor(token)).toEqual(nobody);
  });
  test('is none of the portal', async () => {
    const token = await officialToken(house.identity);
    expect(await house.identity.signedIn(token)).toBeUndefined();
    expect(await house.identity.switchParty(token, theShop())).toMatchObject({ refusal: 'not-signed-in' });
  });
});
