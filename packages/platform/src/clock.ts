/** The application's clock: what the law counts by. Tests and the demonstration can move it; the database's clock is never asked. */
export type Clock = { now(): string };

/** The clock of this machine, ISO 8601 in UTC. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that keeps time from any moment on and can be set again, forward or back. */
export type MovableClock = Clock & { set(instant: string): void };

/** A movable clock; without a start (ISO 8601) it begins at this machine's time. */
export function createMovableClock(start?: string): MovableClock {
  let ahead = 0;
  const set = (instant: string) => {
    const time = Date.parse(instant);
    if (Number.isNaN(time)) throw new Error(`not an instant: ${instant}`);
    ahead = time - Date.now();
  };
  if (start !== undefined) set(start);
  return { now: () => new Date(Date.now() + ahead).toISOString(), set };
}
