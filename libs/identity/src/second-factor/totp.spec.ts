import { base32 } from '@better-auth/utils/base32';
import { codeAt, isCode, newSecret, otpauthUri, stepOf } from './totp.ts';

/** The test vectors of RFC 6238, appendix B, for SHA-1; the last six of their eight digits. */
const SECRET = base32.encode('12345678901234567890', { padding: false });
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('the codes of an authenticator app', () => {
  it.each(VECTORS)('are those of RFC 6238 at second %d', async (seconds, code) => {
    const now = new Date(seconds * 1000);
    expect(await codeAt(SECRET, now)).toBe(code);
    expect(await stepOf(SECRET, code, now)).toBe(Math.floor(seconds / 30));
  });

  it('are good half a minute early and late, and no longer', async () => {
    const at = (seconds: number) => new Date((1_111_111_110 + seconds) * 1000);
    const code = await codeAt(SECRET, at(0));
    const step = 1_111_111_110 / 30;
    expect(await stepOf(SECRET, code, at(-1))).toBe(step);
    expect(await stepOf(SECRET, code, at(59))).toBe(step);
    expect(await stepOf(SECRET, code, at(60))).toBeNull();
    expect(await stepOf(SECRET, code, at(-31))).toBeNull();
  });

  it('are six digits', () => {
    expect(['287082', '000000'].every(isCode)).toBe(true);
    expect(['28708', '2870821', '28 082', '２８７０８２', 'abcdef'].some(isCode)).toBe(false);
  });

  it('come of a secret of 160 bits, which the app reads from an address', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    const uri = new URL(otpauthUri(secret, 'zhuanban'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(uri.pathname)).toContain('同行 Tongxing:zhuanban');
  });
});
