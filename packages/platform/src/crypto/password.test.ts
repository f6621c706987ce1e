import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';

describe('a password', () => {
  test('is known again, and no other is', async () => {
    const hash = await hashPassword('云州市小满面馆');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await checkPassword('云州市小满面馆', hash)).toBe(true);
    expect(await checkPassword('云州市大满面馆', hash)).toBe(false);
    expect(await checkPassword('', hash)).toBe(false);
  });
  test('is known again however a keyboard writes its accents', async () => {
    expect(await checkPassword('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true);
  });
  test('has another hash each time', async () => {
    expect(await hashPassword('a')).not.toBe(await hashPassword('a'));
  });
  test('agrees with a hash made by the reference implementation of argon2', async () => {
    // argon2 -id -t 2 -m 16 -p 1 of RFC 9106's authors: password "password", salt "somesalt"
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await checkPassword('password', hash)).toBe(true);
    expect(await checkPassword('Password', hash)).toBe(false);
  });
  test('of nobody is wrong, and takes as long to find out', async () => {
    const hash = await hashPassword('a');
    const shortest = async (stored: string | undefined) => {
      const times: number[] = [];
      for (let n = 0; n < 6; n++) {
        const start = performance.now();
        expect(await checkPassword('b', stored)).toBe(false);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    expect((await shortest(undefined)) / (await shortest(hash))).toBeGreaterThan(0.25);
  });
  test('kept in another form is a fault, not a refusal', async () => {
    await expect(checkPassword('a', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow('not argon2id');
  });
});
