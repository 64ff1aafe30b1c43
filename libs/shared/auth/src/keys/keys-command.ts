import {
  createKeyRing,
  KeyFileRefused,
  readKeyRing,
  stampOf,
  writeKeyRing,
  writePublicSet,
} from './key-file.ts';
import { publicSetAt, replaced, rotated, statesAt } from './key-ring.ts';
import type { KeyPurpose, KeyRing } from './key-ring.ts';

/** Where the keys of a signer are. */
export interface KeyFiles {
  /** the ring of private keys */
  file: string;
  /** where the public halves are to be read, for those who read a file */
  publicFile?: string;
  purpose: KeyPurpose;
  now?: () => Date;
}

const DAY = 24 * 60 * 60_000;
/** A key signs for a quarter of a year before `ensure` replaces it. */
const LONGEST_SERVICE = 90 * DAY;

const USAGE = `keys list     which keys there are, and what each is for now
keys rotate   adds a key: published at once, signs later; the one of before goes when nothing is good that it signed
keys ensure   makes the first key where there is none; rotates when the youngest is older than 90 days
keys replace  one new key at once, none of the old ones is believed any more: when they may be known to others`;

/**
 * Runs `keys list`, `rotate`, `ensure` or `replace`, beside the services that use the files or without them.
 *
 * @returns the lines that tell the operator what was done
 * @throws {KeyFileRefused} when it cannot be done, with what to do about it
 */
export async function keysCommand(args: readonly string[], files: KeyFiles): Promise<string[]> {
  const [verb = '', ...others] = args;
  if (others.length > 0) throw new KeyFileRefused(USAGE);
  switch (verb) {
    case 'list':
      return describe(await readKeyRing(files.file), files);
    case 'rotate':
      return rotate(files);
    case 'ensure':
      return ensureKeys(files);
    case 'replace':
      return keep(replaced(nowOf(files)), files);
    default:
      throw new KeyFileRefused(USAGE);
  }
}

/**
 * Sees to it that there is a ring, no older than 90 days, and that the public file says the same.
 *
 * @throws {KeyFileRefused} when there is a ring that cannot be used
 */
export async function ensureKeys(files: KeyFiles): Promise<string[]> {
  if (!(await stampOf(files.file))) await createKeyRing(files.file, replaced(nowOf(files)));
  const ring = await readKeyRing(files.file);
  const youngest = Math.max(...ring.keys.map(({ createdAt }) => Date.parse(createdAt)));
  const isOld = nowOf(files).getTime() - youngest > LONGEST_SERVICE;
  return isOld ? rotate(files) : publish(ring, files);
}

async function rotate(files: KeyFiles): Promise<string[]> {
  const ring = rotated(await readKeyRing(files.file), nowOf(files), files.purpose);
  if (!ring) throw new KeyFileRefused(`${files.file}: a key waits for its time already; nothing was changed`);
  return keep(ring, files);
}

/** The public half first: what signs must be known before it does. */
async function keep(ring: KeyRing, files: KeyFiles): Promise<string[]> {
  const told = await publish(ring, files);
  await writeKeyRing(files.file, ring);
  return told;
}

async function publish(ring: KeyRing, files: KeyFiles): Promise<string[]> {
  if (files.publicFile !== undefined) {
    await writePublicSet(files.publicFile, publicSetAt(ring, nowOf(files), files.purpose));
  }
  return describe(ring, files);
}

function describe(ring: KeyRing, files: KeyFiles): string[] {
  return statesAt(ring, nowOf(files), files.purpose).map(
    ({ key, state }) => `${key.kid}  ${state.padEnd(9)}  made ${key.createdAt}  signs from ${key.signsFrom}`,
  );
}

function nowOf({ now }: KeyFiles): Date {
  return now ? now() : new Date();
}

/** The command of an app: prints what was done, or why it was not, which ends the process with 1. */
export async function runKeysCommand(args: readonly string[], files: KeyFiles): Promise<void> {
  try {
    for (const line of await keysCommand(args, files)) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof KeyFileRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
