import { describe, expect, test } from 'vitest';
import { covers, isLiving, type Mandate, servicesOf } from './mandate.ts';

const agent: Mandate = { capacity: 'agent', acceptedAt: '2026-01-05T00:00:00.000Z', expiresAt: '2027-01-05T00:00:00.000Z' };
const within = '2026-06-01T00:00:00.000Z';

describe('a mandate', () => {
  test('holds between its acceptance and its end', () => {
    expect(isLiving(agent, within)).toBe(true);
    expect(isLiving(agent, '2026-01-04T23:59:59.999Z')).toBe(false);
    expect(isLiving(agent, '2027-01-05T00:00:00.000Z')).toBe(false);
  });
  test('does not hold before the agent has accepted it', () => {
    expect(isLiving({ capacity: 'agent' }, within)).toBe(false);
  });
  test('does not hold from the moment it is revoked', () => {
    expect(isLiving({ ...agent, revokedAt: within }, within)).toBe(false);
    expect(isLiving({ ...agent, revokedAt: within }, '2026-05-31T23:59:59.999Z')).toBe(true);
  });
  test('without an end holds until it is revoked', () => {
    expect(isLiving({ capacity: 'operator', acceptedAt: '2026-01-05T00:00:00.000Z' }, '2099-01-01T00:00:00.000Z')).toBe(true);
  });
  test('reaches only the services it names, and all where it names none', () => {
    expect(covers({ ...agent, services: ['school-bus-permit'] }, 'school-bus-permit')).toBe(true);
    expect(covers({ ...agent, services: ['school-bus-permit'] }, 'food-business-licence')).toBe(false);
    expect(covers(agent, 'food-business-licence')).toBe(true);
  });
  test('beside another of the same organisation reaches what either names, and all where one names none', () => {
    const [bus, food] = [['school-bus-permit'], ['food-business-licence']].map((services) => ({ ...agent, services }));
    if (bus === undefined || food === undefined) throw new Error('two mandates');
    expect(servicesOf([bus, food, bus])).toEqual(['school-bus-permit', 'food-business-licence']);
    expect(servicesOf([bus, agent])).toBeUndefined();
  });
});
