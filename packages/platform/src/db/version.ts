import type { ClientBase } from 'pg';
import { DatabaseTooOld } from './faults.ts';

const oldest = 16;

/** Throws `DatabaseTooOld` where the server is older than the schema needs. */
export async function checkVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const version = rows[0]?.version ?? '';
  if (Number.parseInt(version, 10) < oldest) throw new DatabaseTooOld(version, oldest);
}
