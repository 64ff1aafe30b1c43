import { importJWK } from 'jose';
import type { CryptoKey, JSONWebKeySet } from 'jose';
import { KeyFileRefused, readKeyRing, stampOf } from './key-file.ts';
import type { FileStamp } from './key-file.ts';
import { publicSetAt, signingKeyAt } from './key-ring.ts';
import type { KeyPurpose, KeyRing, RingKey } from './key-ring.ts';

/** A key that is ready to sign with. */
export interface SigningKey {
  kid: string;
  key: CryptoKey | Uint8Array;
}

/** The keys of a signer, as its file has them at this moment. */
export interface SigningKeys {
  /** The key that signs now. @throws {KeyFileRefused} */
  readonly current: () => Promise<SigningKey>;
  /** The public halves that are not withdrawn. @throws {KeyFileRefused} */
  readonly published: () => Promise<JSONWebKeySet>;
}

/** How often a change of the file is looked for, in milliseconds. */
const CHECK_EVERY = 2_000;

/**
 * Opens a ring of keys. A change of the file takes effect within two seconds, without a restart. A change that
 * cannot be used is reported once, and what was read before stays in use: a slip of the operator must not end
 * every session.
 */
export function openSigningKeys(o: {
  file: string;
  purpose: KeyPurpose;
  /** is told of a file that changed and cannot be used */
  onFault: (error: unknown) => void;
  now?: () => Date;
  /** milliseconds between two looks at the file */
  checkEvery?: number;
}): SigningKeys {
  const now = o.now ?? (() => new Date());
  const ring = watchedRing(o.file, o.checkEvery ?? CHECK_EVERY, o.onFault);
  const imported = new WeakMap<RingKey, Promise<CryptoKey | Uint8Array>>();
  const importOnce = (key: RingKey): Promise<CryptoKey | Uint8Array> => {
    const known = imported.get(key) ?? importJWK(key, 'ES256');
    imported.set(key, known);
    return known;
  };
  return {
    async current() {
      const key = signingKeyAt(await ring(), now(), o.purpose);
      if (!key) throw new KeyFileRefused(`${o.file}: no key signs yet; is the clock of this machine right?`);
      return { kid: key.kid, key: await importOnce(key) };
    },
    published: async () => publicSetAt(await ring(), now(), o.purpose),
  };
}

/** The ring of a file, read again when the file has changed. */
function watchedRing(
  file: string,
  checkEvery: number,
  onFault: (error: unknown) => void,
): () => Promise<KeyRing> {
  let kept: KeyRing | undefined;
  let seen: FileStamp | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<KeyRing> | undefined;

  async function read(): Promise<KeyRing> {
    try {
      const stamp = await stampOf(file);
      if (kept && isSame(seen, stamp)) return kept;
      seen = stamp;
      return (kept = await readKeyRing(file));
    } catch (error) {
      if (!kept) throw error;
      onFault(error);
      return kept;
    } finally {
      // Without a ring every call looks anew, so that a file that comes later is seen at once.
      checkedAt = kept ? performance.now() : Number.NEGATIVE_INFINITY;
      reading = undefined;
    }
  }

  return () => {
    if (kept && performance.now() - checkedAt < checkEvery) return Promise.resolve(kept);
    return (reading ??= read());
  };
}

function isSame(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one?.mtimeMs === other?.mtimeMs && one?.size === other?.size && one?.ino === other?.ino;
}
