import type { ClientBase } from 'pg';
import { DatabaseTooOld } from './faults.ts';

const oldest = 16;

/** Throws `DatabaseTooOld` where the server is older than the schema needs. */
export async function checkVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  demandVersion(rows[0]?.version ?? '');
}

/** `18.4`, `16.9 (Debian 16.9-1)` and `17beta1` will do, `15.13` will not. */
export function demandVersion(version: string): void {
  if (Number.parseInt(version, 10) < oldest) throw new DatabaseTooOld(version, oldest);
}
