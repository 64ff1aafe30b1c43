import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating-system user that PostgreSQL runs as. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root: as root it runs as the user `postgres`, which is created when missing.
 * Undefined for everybody else: it runs as the caller.
 */
export async function postgresSystemUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    throw new Error('PostgreSQL cannot run as root and a system user "postgres" could not be created.', {
      cause: error,
    });
  }
  const created = await lookUp();
  if (!created) throw new Error('the system user "postgres" was created but cannot be found');
  return created;
}

async function lookUp(): Promise<SystemUser | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether every existing folder on the way to `path` may be entered by users other than its owner. */
export async function isReachableByOthers(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() && folder !== path && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
