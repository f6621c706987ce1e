import pg from 'pg';
import type { Passwords } from './passwords.ts';

/** The one database; its owner's role migrates, the application's role may only what a migration grants. */
export const database = 'tongban';
export const ownerRole = 'tongban_owner';
export const applicationRole = 'tongban_app';

/** Makes the two roles and the database where they are missing, and gives the roles the passwords kept. May run again at any time. */
export async function ensureRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, ownerRole, passwords.owner);
    await ensureRole(client, applicationRole, passwords.application);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database} owner ${ownerRole}`);
    await client.query(`revoke all on database ${database} from public; grant connect on database ${database} to ${applicationRole}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
}
