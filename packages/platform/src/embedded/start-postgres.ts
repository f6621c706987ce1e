import path from 'node:path';
import { findBinaries } from './binaries.ts';
import { clusterOf, ensureCluster } from './cluster.ts';
import { settleDataFolder } from './data-folder.ts';
import { withFolderLock } from './folder-lock.ts';
import { keepPasswords } from './passwords.ts';
import { findReady, launch, type Postmaster, stopPostmaster } from './postmaster.ts';
import { applicationRole, database, ensureRoles, ownerRole } from './roles.ts';
import { serverUser } from './server-user.ts';
import { clearSocketFolder, socketFolder } from './socket-folder.ts';
import { countUsers, joinUsers } from './users.ts';

export type PostgresOptions = {
  /** Where its files lie; made where it does not exist. */
  readonly dataDir: string;
  readonly onStep?: (text: string) => void;
  /** False for tests alone: faster, and nothing survives a crash. */
  readonly durable?: boolean;
};

export type Postgres = {
  /** Where the data really lies; differs from the folder asked for where PostgreSQL's user could not reach that one. */
  readonly dataDir: string;
  /** For migrations: owner of the database `tongban`. */
  readonly ownerUrl: string;
  /** For the application: what the migrations grant, and nothing else. */
  readonly url: string;
  /** For tests alone: clones databases from a template. */
  readonly superuserUrl: string;
  /** Whether a server of another process, or of a killed one, was found running and is used. */
  readonly adopted: boolean;
  /** The last user stops the server; everyone before only leaves it. */
  readonly stop: () => Promise<void>;
};

/** Starts PostgreSQL on a folder, or joins the one that runs there. Throws `StartFault` for what its starter can mend. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const onStep = options.onStep ?? (() => undefined);
  const dataDir = settleDataFolder(options.dataDir, onStep);
  return withFolderLock(dataDir, () => join(dataDir, options.durable ?? true, onStep));
}

async function join(dataDir: string, durable: boolean, onStep: (text: string) => void): Promise<Postgres> {
  const cluster = clusterOf(dataDir);
  const users = path.join(dataDir, 'users');
  const passwords = keepPasswords(dataDir, cluster);
  const running = await findReady(cluster);
  const server = running ?? (await start(dataDir, passwords.superuser, durable, onStep));
  const membership = joinUsers(users);
  const leave = async () => {
    membership.leave();
    if (countUsers(users) > 0) return;
    await stopPostmaster(cluster);
    clearSocketFolder(dataDir, server.socketFolder);
  };
  const superuserUrl = urlOf(server, 'postgres', passwords.superuser, 'postgres');
  try {
    await ensureRoles(superuserUrl, passwords);
  } catch (error) {
    await leave();
    throw error;
  }
  let stopped: Promise<void> | undefined;
  return {
    dataDir,
    ownerUrl: urlOf(server, ownerRole, passwords.owner, database),
    url: urlOf(server, applicationRole, passwords.application, database),
    superuserUrl,
    adopted: running !== undefined,
    stop: () => {
      stopped ??= withFolderLock(dataDir, leave);
      return stopped;
    },
  };
}

async function start(dataDir: string, password: string, durable: boolean, onStep: (text: string) => void): Promise<Postmaster> {
  const cluster = clusterOf(dataDir);
  const user = serverUser(cluster);
  const binaries = await findBinaries(user, dataDir, onStep);
  ensureCluster({ cluster, binaries, user, password, durable });
  return launch({ cluster, binaries, sockets: socketFolder(dataDir, user), log: path.join(dataDir, 'postgres.log'), user, durable });
}

/** A socket's folder travels as the parameter `host`, which every driver prefers to the name in the address. */
function urlOf(server: Postmaster, role: string, password: string, name: string): string {
  return `postgres://${role}:${password}@localhost/${name}?host=${encodeURIComponent(server.socketFolder)}&port=${server.port}`;
}
