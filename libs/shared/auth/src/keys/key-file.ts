import { randomUUID } from 'node:crypto';
import { chmod, link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import type { KeyRing, RingKey } from './key-ring.ts';

/** Thrown when a file of keys cannot be used. The text names the file and the fault, never a part of a key. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
}

/** Everybody but the owner. */
const OTHERS = 0o077;
const FOR_OWNER = 0o600;
const FOR_READERS = 0o644;

/** What tells one state of a file from another, without reading it. */
export interface FileStamp {
  mtimeMs: number;
  size: number;
  ino: number;
}

/** The stamp of a file; undefined where there is none. */
export async function stampOf(file: string): Promise<(FileStamp & { mode: number }) | undefined> {
  try {
    const { mtimeMs, size, ino, mode } = await stat(file);
    return { mtimeMs, size, ino, mode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Reads a ring of private keys.
 *
 * @throws {KeyFileRefused} when it is missing, not of a ring's shape, or open to anybody but its owner
 */
export async function readKeyRing(file: string): Promise<KeyRing> {
  const stamp = await stampOf(file);
  if (!stamp) throw new KeyFileRefused(`${file}: there is no such file (make it with: keys ensure)`);
  if ((stamp.mode & OTHERS) !== 0) {
    throw new KeyFileRefused(`${file}: others than its owner can use it (chmod 600)`);
  }
  const ring = parsed(file, await readFile(file, 'utf8'));
  if (!isKeyRing(ring)) throw new KeyFileRefused(`${file}: this is not a ring of private ES256 keys`);
  return ring;
}

/** Writes a ring for its owner alone, whole or not at all. */
export function writeKeyRing(file: string, ring: KeyRing): Promise<void> {
  return replaceFile(file, JSON.stringify(ring, null, 2), FOR_OWNER);
}

/** Writes a public set for everybody to read, whole or not at all. */
export function writePublicSet(file: string, set: object): Promise<void> {
  return replaceFile(file, JSON.stringify(set, null, 2), FOR_READERS);
}

/**
 * Writes a ring where there is none yet.
 *
 * @returns false when somebody else was quicker, and nothing was written
 */
export async function createKeyRing(file: string, ring: KeyRing): Promise<boolean> {
  const draft = await writeDraft(file, JSON.stringify(ring, null, 2), FOR_OWNER);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** JSON of a file. @throws {KeyFileRefused} */
export function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says quotes the text, and with it a key.
    throw new KeyFileRefused(`${file}: this is no JSON`);
  }
}

async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  await rename(await writeDraft(file, text, mode), file);
}

/** Beside the file, on the same disk: only there a file takes another's place in one step. */
async function writeDraft(file: string, text: string, mode: number): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', FOR_OWNER);
  try {
    await handle.writeFile(`${text}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(draft, mode);
  return draft;
}

function isKeyRing(value: unknown): value is KeyRing {
  const { keys } = (value ?? {}) as { keys?: unknown };
  return Array.isArray(keys) && keys.length > 0 && keys.every(isRingKey);
}

function isRingKey(value: unknown): value is RingKey {
  const key = (value ?? {}) as Record<string, unknown>;
  const texts = ['kid', 'createdAt', 'signsFrom', 'x', 'y', 'd'];
  return (
    texts.every((name) => typeof key[name] === 'string' && key[name] !== '') &&
    !Number.isNaN(Date.parse(String(key['signsFrom']))) &&
    key['kty'] === 'EC' &&
    key['crv'] === 'P-256'
  );
}
