import { hash } from 'node:crypto';

/** SHA-256 of a request body as base64url without padding: the claim `bh` of an assertion. */
export function bodyHash(body: string | Uint8Array): string {
  return hash('sha256', body, 'base64url');
}
