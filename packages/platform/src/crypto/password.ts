import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second choice: strong enough, and many people can sign in at once on two cores. */
const current: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const format = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** memory in KiB */
type Cost = { memory: number; passes: number; parallelism: number };

/** Argon2id with a salt of its own, as a PHC string that carries its cost. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, current, tagLength);
  const { memory, passes, parallelism } = current;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(tag)}`;
}

/**
 * Whether this password belongs to this hash. Without a hash (nobody of that name) it takes as long and answers no,
 * so that the time does not tell which accounts exist.
 */
export async function checkPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = (hash === undefined ? null : format.exec(hash)) ?? [];
  if (salt === undefined || tag === undefined) {
    await tagOf(password, randomBytes(16), current, tagLength);
    if (hash !== undefined) throw new Error('a stored password hash is not argon2id in PHC form');
    return false;
  }
  const expected = Buffer.from(tag, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(await tagOf(password, Buffer.from(salt, 'base64'), cost, expected.length), expected);
}

function tagOf(password: string, nonce: Uint8Array, cost: Cost, length: number): Promise<Buffer> {
  // One password typed on two keyboards must be one sequence of bytes.
  const message = password.normalize('NFKC');
  return derive('argon2id', { message, nonce, ...cost, tagLength: length });
}

/** PHC strings carry base64 without padding. */
function bare(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
