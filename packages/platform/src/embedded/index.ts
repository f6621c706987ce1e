export { locateDataFolder, openFolder } from './data-folder.ts';
export { applicationRole } from './roles.ts';
export { StartFault } from './start-fault.ts';
export { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts';
