import { randomBytes } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

/** What an authenticator app shows: six digits, new every thirty seconds. */
const DIGITS = 6;
const PERIOD = 30;
/** As RFC 4226 recommends: 160 bits. */
const SECRET_BYTES = 20;
/** Clocks of telephones go wrong, and people type: the code before and the code after are good as well. */
const STEPS_EITHER_WAY = 1;
const ISSUER = '同行 Tongxing';

const CODE = /^\d{6}$/;

/** A new shared secret, in the base32 that authenticator apps take. */
export function newSecret(): string {
  return base32.encode(new Uint8Array(randomBytes(SECRET_BYTES)), { padding: false });
}

/** The address that an authenticator app reads from a QR code. */
export function otpauthUri(secret: string, username: string): string {
  return codesOf(secret).url(ISSUER, username);
}

/** Whether somebody typed what can be a code of an app; else it may be a recovery code. */
export function isCode(typed: string): boolean {
  return CODE.test(typed);
}

/**
 * The time step whose code this is (RFC 6238, SHA-1), one before and one after the present one included.
 *
 * @returns null when it is the code of none
 */
export async function stepOf(secret: string, code: string, now: Date): Promise<number | null> {
  const otp = codesOf(secret);
  const present = Math.floor(now.getTime() / 1000 / PERIOD);
  let found: number | null = null;
  for (let step = present - STEPS_EITHER_WAY; step <= present + STEPS_EITHER_WAY; step++) {
    if ((await otp.hotp(step)) === code) found = step;
  }
  return found;
}

/** The code of a moment, as an app shows it. */
export function codeAt(secret: string, now: Date): Promise<string> {
  return codesOf(secret).hotp(Math.floor(now.getTime() / 1000 / PERIOD));
}

function codesOf(secret: string) {
  return createOTP(base32.decode(secret), { digits: DIGITS, period: PERIOD });
}
