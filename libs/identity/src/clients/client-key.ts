import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const PREFIX = 'tx_';
const BYTES = 32;
/** `tx_` and 256 random bits, which cannot be guessed: a fast digest is enough to keep them by. */
const KEY = /^tx_[\w-]{43}$/;
const HINT_LENGTH = 8;

/** How a key is kept: it can be recognised, and not be made out again. */
export interface KeptKey {
  digest: Buffer;
  /** how the key begins, to tell one from another */
  hint: string;
}

/** A new key, shown once, and what is kept of it. */
export function newClientKey(): { key: string; kept: KeptKey } {
  const key = PREFIX + randomBytes(BYTES).toString('base64url');
  return { key, kept: { digest: digestOf(key), hint: hintOf(key) } };
}

/** The key of a request's `Authorization`; null where there is none of that shape. */
export function keyOfHeader(authorization: string | undefined): string | null {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return KEY.test(given) ? given : null;
}

/** How a key begins; keys are looked up by it, so that the look-up tells nothing of the rest. */
export function hintOf(key: string): string {
  return key.slice(0, HINT_LENGTH);
}

/** Whether a key is the one that is kept, in a time that does not depend on where they differ. */
export function isKey(key: string, digest: Buffer): boolean {
  return timingSafeEqual(digestOf(key), digest);
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
