import { createHmac, randomInt } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

/** Without the letters and digits that are mistaken for each other. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Keeps what proves a second factor, so that the database alone, or a copy of it, proves nothing. */
export interface Vault {
  /** Encrypts a secret for one account. */
  seal(userId: string, secret: string): Promise<string>;
  /**
   * Decrypts what was sealed for this account.
   *
   * @throws when it was sealed for another account or with another service secret
   */
  open(userId: string, sealed: string): Promise<string>;
  /** The digest under which a recovery code is kept, however it is typed. */
  digestOf(userId: string, recoveryCode: string): string;
}

/** Makes the vault. The service's secret is not in the database. */
export function createVault(serviceSecret: string): Vault {
  return {
    seal: (userId, secret) => symmetricEncrypt({ key: serviceSecret, data: `${userId} ${secret}` }),

    async open(userId, sealed) {
      const [owner, secret] = (await symmetricDecrypt({ key: serviceSecret, data: sealed })).split(' ');
      if (owner !== userId || !secret) throw new Error(`a second factor of ${owner} lies at ${userId}`);
      return secret;
    },

    digestOf(userId, recoveryCode) {
      const plain = recoveryCode.toLowerCase().replace(/[\s-]/g, '');
      return createHmac('sha256', serviceSecret).update(`recovery code ${userId} ${plain}`).digest('hex');
    },
  };
}

/** Ten new recovery codes of three groups of four, about 59 bits each; shown once. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('');
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join('-'));
}
