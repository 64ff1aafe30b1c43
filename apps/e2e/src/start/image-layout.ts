import { cp, link, mkdir, readdir, readFile, readlink, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Image, Stage } from '@tongxing/testing/containers';

interface Locked {
  dev?: boolean;
  link?: boolean;
  resolved?: string;
}

/** The stage whose files are the built sources, and the one that holds the packages for run time. */
const [BUILD, PACKAGES] = ['build', 'packages'];

/**
 * Lays a folder out as the image has it: what it copies from the build comes from this checkout, built; its
 * packages are those that `npm install --omit=dev` would leave, without what the Dockerfile takes out again.
 * Packages are hard links to the installed ones, so that nothing beside the folder can be found from them.
 */
export async function layOut(
  image: Image,
  stages: readonly Stage[],
  root: string,
  folder: string,
): Promise<void> {
  for (const { stage, source, target } of image.copies) {
    const to = join(folder, target);
    if (stage === PACKAGES) await linkPackages(root, to, removedIn(stages));
    else if (stage === BUILD) await copy(join(root, source.replace(image.workdir, '')), to, target);
    else throw new Error(`nobody knows what the stage ${stage} holds`);
  }
}

/** A file goes into a folder that is named with a slash; the contents of a folder go into the folder named. */
async function copy(from: string, to: string, target: string): Promise<void> {
  const isInto = target.endsWith('/');
  await cp(from, isInto ? join(to, from.slice(dirname(from).length)) : to, {
    recursive: true,
    filter: (path) => !path.includes('/node_modules'),
  });
}

/** What the Dockerfile takes out of the packages with `rm -rf`. */
function removedIn(stages: readonly Stage[]): string[] {
  const instructions = stages.find(({ name }) => name === PACKAGES)?.instructions ?? [];
  return instructions.flatMap(({ rest }) => /\brm -rf ([\w@/ -]+)$/.exec(rest)?.[1]?.split(' ') ?? []);
}

async function linkPackages(root: string, folder: string, removed: readonly string[]): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const isRemoved = (name: string) => removed.some((one) => name === one || name.startsWith(`${one}/`));
  for (const [path, { dev, link: isLink, resolved }] of Object.entries(lock.packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (name === undefined || dev || isRemoved(name)) continue;
    const to = join(folder, name);
    if (isLink) {
      await mkdir(dirname(to), { recursive: true });
      // As npm links a package of the workspace: from the folder of its scope.
      await symlink(join('../..', resolved ?? ''), to);
    } else {
      await linkFiles(join(root, path), to);
    }
  }
}

/** Packages for other machines are in the lock file and nowhere else. */
async function linkFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  if (entries.length > 0) await mkdir(to, { recursive: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await linkFiles(source, target);
      else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
      else await link(source, target).catch(() => cp(source, target));
    }),
  );
}

/** Everything in a folder but its packages. */
export async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => !path.includes('node_modules/')).sort();
}
