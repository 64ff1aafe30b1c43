import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';

/** One side of an agreement by X25519 (RFC 7748). It is made for one channel, and its private half leaves nobody. */
export interface AgreementKey {
  /** 32 bytes as base64url: for the other side, and no secret */
  readonly publicKey: string;
  /**
   * What both sides know when each has the other's public key.
   *
   * @throws when the other's is none
   */
  agreeWith(otherPublicKey: string): Uint8Array;
}

/** Makes a new key. */
export function makeAgreementKey(): AgreementKey {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: String(publicKey.export({ format: 'jwk' }).x),
    agreeWith: (x) =>
      diffieHellman({
        privateKey,
        publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' }),
      }),
  };
}
