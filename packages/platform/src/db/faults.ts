/** The database does not answer or does not let us in. The message says where, why and what to do, without the password. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';

  constructor(url: string, cause: unknown, setting = 'DATABASE_URL') {
    super(`cannot reach the database at ${place(url)} (${reason(cause)}): check that it runs and that ${setting} is right`, { cause });
  }
}

/** The server is older than what the schema needs. */
export class DatabaseTooOld extends Error {
  override name = 'DatabaseTooOld';

  constructor(version: string, oldest: number) {
    super(`the database is PostgreSQL ${version}: at least version ${oldest} is needed, upgrade it or point DATABASE_URL to a newer one`);
  }
}

/** More work than can be answered in time; whoever asked may come again in a moment. */
export class Overloaded extends Error {
  override name = 'Overloaded';
}

function place(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = hostname || searchParams.get('host') || 'localhost';
    return `${host}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'an address that is not a postgres:// URL';
  }
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return reason(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
