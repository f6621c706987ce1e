import { describe, expect, test } from 'vitest';
import { minutesLater } from './instant.ts';
import { expiryOf, isAlive, isWorthMarking, type OwnerKind, type Session } from './lifetime.ts';

const start = '2026-03-02T01:00:00.000Z';
const lifetimes = { person: { idle: 7 * 24 * 60, whole: 7 * 24 * 60 }, official: { idle: 30, whole: 12 * 60 } };
const alive = (session: Session, at: string) => isAlive(session, at, lifetimes);

function begun(kind: OwnerKind, lastSeenMinute = 0): Session {
  return { kind, lastSeenAt: minutesLater(start, lastSeenMinute), expiresAt: expiryOf(kind, start, lifetimes) };
}

describe('the session of an official', () => {
  test('ends after half an hour without use', () => {
    expect(alive(begun('official'), minutesLater(start, 29))).toBe(true);
    expect(alive(begun('official'), minutesLater(start, 30))).toBe(false);
  });
  test('ends after twelve hours however much it is used', () => {
    expect(alive(begun('official', 719), minutesLater(start, 719))).toBe(true);
    expect(alive(begun('official', 719), minutesLater(start, 720))).toBe(false);
  });
});

describe('the session of a person', () => {
  test('lasts seven days and no longer', () => {
    expect(alive(begun('person'), minutesLater(start, 7 * 24 * 60 - 1))).toBe(true);
    expect(alive(begun('person', 60), minutesLater(start, 7 * 24 * 60))).toBe(false);
  });
  test('is over once it was ended', () => {
    expect(alive({ ...begun('person'), endedAt: start }, start)).toBe(false);
  });
});

test('the use of a session is written down once a minute', () => {
  expect(isWorthMarking(begun('person'), minutesLater(start, 0.5))).toBe(false);
  expect(isWorthMarking(begun('person'), minutesLater(start, 1))).toBe(true);
});
