import { isBefore, minutesLater } from './instant.ts';

export type OwnerKind = 'person' | 'official';

export type Session = { readonly kind: OwnerKind; readonly lastSeenAt: string; readonly expiresAt: string; readonly endedAt?: string };

/** Officials sit at shared counters: half an hour idle ends their session, half a day in any case. A person's lasts seven days. */
const minutes = {
  person: { idle: 7 * 24 * 60, whole: 7 * 24 * 60 },
  official: { idle: 30, whole: 12 * 60 },
} satisfies Record<OwnerKind, { idle: number; whole: number }>;

const minutesBetweenMarks = 1;

/** When a session that begins now ends in any case. */
export function expiryOf(kind: OwnerKind, at: string): string {
  return minutesLater(at, minutes[kind].whole);
}

/** How long a cookie of this session may live, in seconds. */
export function secondsOf(kind: OwnerKind): number {
  return minutes[kind].whole * 60;
}

/** Whether the session may still be used: not ended, not over, not idle for too long. */
export function isAlive(session: Session, at: string): boolean {
  return (
    session.endedAt === undefined &&
    isBefore(at, session.expiresAt) &&
    isBefore(at, minutesLater(session.lastSeenAt, minutes[session.kind].idle))
  );
}

/** Whether the use is worth writing down: once a minute is enough to tell who is idle. */
export function isWorthMarking(session: Session, at: string): boolean {
  return !isBefore(at, minutesLater(session.lastSeenAt, minutesBetweenMarks));
}
