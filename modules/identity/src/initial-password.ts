import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike: it is read from a screen and typed by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that somebody else hands over and that is changed at once: three groups of four, 59 bits. */
export function makePassword(): string {
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');
}
