import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([]);
});
afterAll(() => database.close());

describe('a transaction', () => {
  test('runs for its actor', async () => {
    const { rows } = await database.db.transaction({ kind: 'system', name: 'outbox' }, (tx) =>
      run(tx).query('select app.actor_kind() as kind, app.is_system() as system'),
    );
    expect(rows).toEqual([{ kind: 'system', system: true }]);
  });
});
