import { describe, expect, test } from 'vitest';
import { demandVersion } from './version.ts';

describe('a database server', () => {
  test('of version 16 or later will do', () => {
    for (const version of ['16.0', '18.4', '16.9 (Debian 16.9-1.pgdg120+1)', '17beta1']) expect(() => demandVersion(version)).not.toThrow();
  });
  test('that is older is refused with what to do', () => {
    expect(() => demandVersion('15.13 (Debian 15.13-0+deb12u1)')).toThrow(
      'the database is PostgreSQL 15.13 (Debian 15.13-0+deb12u1): at least version 16 is needed, upgrade it or point DATABASE_URL to a newer one',
    );
  });
});
