const minute = 60;
const hour = 60 * minute;

/** Seconds before each further try: quick at first, a day in all. */
const pauses = [10, minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 8 * hour];

/** Seconds until the next try after so many that failed; undefined where a day has passed and it is given up. */
export function pauseAfter(tries: number): number | undefined {
  return pauses[tries - 1];
}
