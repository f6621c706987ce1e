import { isBefore, minutesLater } from './instant.ts';

export type OwnerKind = 'person' | 'official';

export type Session = { readonly kind: OwnerKind; readonly lastSeenAt: string; readonly expiresAt: string; readonly endedAt?: string };

/** After how many minutes without use a session ends, and after how many in any case. */
export type Lifetimes = Readonly<Record<OwnerKind, { readonly idle: number; readonly whole: number }>>;

const minutesBetweenMarks = 1;

/** When a session that begins now ends in any case. */
export function expiryOf(kind: OwnerKind, at: string, lifetimes: Lifetimes): string {
  return minutesLater(at, lifetimes[kind].whole);
}

/** Whether the session may still be used: not ended, not over, not idle for too long. */
export function isAlive(session: Session, at: string, lifetimes: Lifetimes): boolean {
  return (
    session.endedAt === undefined &&
    isBefore(at, session.expiresAt) &&
    isBefore(at, minutesLater(session.lastSeenAt, lifetimes[session.kind].idle))
  );
}

/** Whether the use is worth writing down: once a minute is enough to tell who is idle. */
export function isWorthMarking(session: Session, at: string): boolean {
  return !isBefore(at, minutesLater(session.lastSeenAt, minutesBetweenMarks));
}
