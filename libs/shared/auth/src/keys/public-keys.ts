import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from 'jose';
import { KeyFileRefused, parsed } from './key-file.ts';

/** An unknown key id makes the file be read again at most this often, in milliseconds. */
const COOLDOWN = 5_000;
/** Keys that were taken out of the file are believed for no longer than this, in milliseconds. */
const LONGEST_USE = 60_000;

/**
 * The public keys of a file, for verifying: read again when a key is not known, and once a minute. Requests with
 * invented key ids cost one reading in five seconds, however many they are.
 *
 * @throws {KeyFileRefused} (the getter) when the file cannot be used and nothing usable was read within a minute
 */
export function publicKeyFile(o: {
  file: string;
  now?: () => Date;
  /** milliseconds between two readings that unknown keys bring about */
  coolDown?: number;
}): JWTVerifyGetKey {
  const now = o.now ?? (() => new Date());
  const coolDown = o.coolDown ?? COOLDOWN;
  let set: JWTVerifyGetKey | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<JWTVerifyGetKey> | undefined;
  const age = (): number => performance.now() - readAt;

  async function read(): Promise<JWTVerifyGetKey> {
    try {
      set = createLocalJWKSet(await readPublicSet(o.file, now()));
      readAt = performance.now();
      return set;
    } finally {
      reading = undefined;
    }
  }

  return async (header, token) => {
    const keys = set && age() < LONGEST_USE ? set : await (reading ??= read());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || age() < coolDown) throw error;
      return (await (reading ??= read()))(header, token);
    }
  };
}

/** Reads a public set, without the keys whose time is over. @throws {KeyFileRefused} */
export async function readPublicSet(file: string, at: Date): Promise<JSONWebKeySet> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new KeyFileRefused(`${file}: it cannot be read`, { cause });
  });
  const { keys } = (parsed(file, text) ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new KeyFileRefused(`${file}: this is not a set of public keys`);
  const seconds = at.getTime() / 1000;
  const living = (keys as (JWK & { exp?: unknown })[]).filter(
    ({ exp }) => typeof exp !== 'number' || exp > seconds,
  );
  return { keys: living };
}
