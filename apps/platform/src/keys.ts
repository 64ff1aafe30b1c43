import { ACCESS_TOKEN_KEYS, ASSERTION_KEYS, ensureKeys, type KeyFiles } from '@tongxing/auth/keys';
import type { State } from './layout.ts';

/** Whose keys a person can speak of at the console. */
export const SIGNERS = ['tokens', 'assertions'] as const;
export type Signer = (typeof SIGNERS)[number];

/** The files in which the platform keeps the keys of identity (tokens) and of the gateway (assertions). */
export function keyFiles({ keys }: State): Record<Signer, KeyFiles> {
  return {
    tokens: { file: keys.tokens, purpose: ACCESS_TOKEN_KEYS },
    assertions: { file: keys.assertions, publicFile: keys.publicAssertions, purpose: ASSERTION_KEYS },
  };
}

/** Makes the keys on the first start, and new ones when they are older than 90 days. */
export async function ensurePlatformKeys(state: State): Promise<void> {
  for (const files of Object.values(keyFiles(state))) await ensureKeys(files);
}
