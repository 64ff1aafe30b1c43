export { KeyFileRefused } from './key-file.ts';
export { ACCESS_TOKEN_KEYS, ASSERTION_KEYS } from './key-ring.ts';
export type { KeyPurpose } from './key-ring.ts';
export { ensureKeys, keysCommand } from './keys-command.ts';
export type { KeyFiles } from './keys-command.ts';
export { publicKeyFile } from './public-keys.ts';
export { openSigningKeys } from './signing-keys.ts';
export type { SigningKey, SigningKeys } from './signing-keys.ts';
