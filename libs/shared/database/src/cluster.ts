import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SYSTEM_FOLDER } from './native.ts';
import { isReachableByOthers, type SystemUser } from './system-user.ts';

/**
 * The real data folder. Where the server's user cannot enter it, it is a link to one that it can; the link's
 * target is new each time, so that nobody meets the data, and the password, of a checkout that was deleted.
 */
export async function clusterFolder(
  wanted: string,
  user: SystemUser | undefined,
  onNotice: (text: string) => void,
): Promise<string> {
  const directory = resolve(wanted);
  if (!user || (await isReachableByOthers(directory))) return directory;
  const known = await readlink(directory).catch(() => undefined);
  if (known !== undefined) return known;
  const elsewhere = join(SYSTEM_FOLDER, 'data', randomBytes(6).toString('hex'));
  onNotice(`The database cannot enter ${dirname(directory)}; its data is kept in ${elsewhere}.`);
  await mkdir(dirname(directory), { recursive: true });
  await symlink(elsewhere, directory);
  return elsewhere;
}

export interface ClusterOptions {
  user: SystemUser | undefined;
  superuser: string;
  password: string;
  durable: boolean;
}

/** Makes a new cluster in `directory`, unless there is one. */
export async function initialiseCluster(
  native: string,
  directory: string,
  { user, superuser, password, durable }: ClusterOptions,
): Promise<void> {
  if (await exists(directory)) return;
  // Beside its place and moved there when complete, so that an interrupted start leaves no half a cluster.
  const growing = `${directory}.new`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
  await mkdir(growing, { mode: 0o700 });
  if (user) await chown(growing, user.uid, user.gid);
  const passwordFile = `${directory}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) await chown(passwordFile, user.uid, user.gid);
    await promisify(execFile)(
      join(native, 'bin', 'initdb'),
      [
        `--pgdata=${growing}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Not `C`: pg_trgm would see no letters in Chinese.
        '--locale=C.UTF-8',
        '--data-checksums',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...user, cwd: '/', env: { LC_ALL: 'C.UTF-8' } },
    );
    await rename(growing, directory);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`The database could not be initialised in ${directory}. ${stderr ?? ''}`.trim(), {
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
