import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartFault } from './start-fault.ts';

/** Whom PostgreSQL runs as. `dropped`: root started us, and PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number; readonly dropped: boolean };

/** The user for a cluster in this folder: whoever owns one that exists already, else ourselves, else, for root, `postgres` or `nobody`. */
export function serverUser(cluster: string): ServerUser {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self.uid !== 0) {
    if (owner !== undefined && owner.uid !== self.uid)
      throw new StartFault(
        `The database in ${cluster} belongs to another user; start as that user, or choose another folder with DATA_DIR.`,
      );
    return { ...self, dropped: false };
  }
  // An owner is kept even where a `postgres` user has appeared since: the files are his.
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, dropped: true };
  return unprivileged();
}

/** Whether this user can walk to the folder. */
export function canReach(user: ServerUser, folder: string): boolean {
  if (!user.dropped) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...spawnAs(user), stdio: 'ignore' }).status === 0;
}

/** How to run a program as this user, with the language and time zone that the cluster is made with. */
export function spawnAs(user: ServerUser): { uid?: number; gid?: number; cwd: string; env: Record<string, string> } {
  const who = user.dropped ? { uid: user.uid, gid: user.gid } : {};
  return { ...who, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
}

function unprivileged(): ServerUser {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = entries.find((fields) => fields[0] === name);
    if (entry !== undefined) return { uid: Number(entry[2]), gid: Number(entry[3]), dropped: true };
  }
  throw new StartFault(
    'PostgreSQL does not run as root, and there is no user postgres or nobody: add one with `useradd --system postgres`.',
  );
}
