import fc from 'fast-check';
import {
  ASSERTION_KEYS,
  makeKey,
  publicSetAt,
  replaced,
  rotated,
  signingKeyAt,
  statesAt,
} from './key-ring.ts';
import type { KeyPurpose, KeyRing } from './key-ring.ts';

const start = new Date('2023-06-30T09:00:00+08:00');
const after = (milliseconds: number, from = start): Date => new Date(from.getTime() + milliseconds);
const purpose: KeyPurpose = { ahead: 600_000, kept: 660_000 };

function twice(): { first: string; second: string; ring: KeyRing } {
  const one = rotated({ keys: [] }, start, purpose)!;
  const ring = rotated(one, after(1_000), purpose)!;
  return { first: ring.keys[0]!.kid, second: ring.keys[1]!.kid, ring };
}

const stateIn = (ring: KeyRing, at: Date) => statesAt(ring, at, purpose).map(({ state }) => state);
const kidsOf = (ring: KeyRing, at: Date) => publicSetAt(ring, at, purpose).keys.map(({ kid }) => kid);

describe('a ring of keys', () => {
  it('signs at once with its first key', () => {
    const ring = rotated({ keys: [] }, start, purpose)!;
    expect(signingKeyAt(ring, start, purpose)).toBe(ring.keys[0]);
  });

  it('publishes the next key ahead, signs with it later, and withdraws the last after that', () => {
    const { first, second, ring } = twice();
    const begins = after(1_000 + purpose.ahead);
    expect(stateIn(ring, after(1_000))).toEqual(['SIGNING', 'WAITING']);
    expect(kidsOf(ring, after(1_000))).toEqual([first, second]);
    expect(stateIn(ring, after(-1, begins))).toEqual(['SIGNING', 'WAITING']);
    expect(stateIn(ring, begins)).toEqual(['RETIRED', 'SIGNING']);
    expect(kidsOf(ring, begins)).toEqual([first, second]);
    expect(stateIn(ring, after(purpose.kept, begins))).toEqual(['WITHDRAWN', 'SIGNING']);
    expect(kidsOf(ring, after(purpose.kept, begins))).toEqual([second]);
  });

  it('tells when a key will be withdrawn as soon as that is known', () => {
    const { ring } = twice();
    const { keys } = publicSetAt(ring, after(1_000), purpose);
    const end = after(1_000 + purpose.ahead + purpose.kept).getTime() / 1000;
    expect(keys.map((key) => (key as { exp?: number }).exp)).toEqual([end, undefined]);
  });

  it('publishes nothing private', () => {
    for (const key of publicSetAt(twice().ring, after(1_000), purpose).keys) {
      expect(Object.keys(key).filter((name) => name !== 'exp')).toEqual([
        'kty',
        'crv',
        'x',
        'y',
        'kid',
        'alg',
        'use',
      ]);
    }
  });

  it('takes no second key while one waits, and forgets the withdrawn when it takes the next', () => {
    const { second, ring } = twice();
    expect(rotated(ring, after(2_000), purpose)).toBeNull();
    const later = after(1_000 + purpose.ahead + purpose.kept);
    const next = rotated(ring, later, purpose)!;
    expect(next.keys.map(({ kid }) => kid)).toEqual([second, expect.any(String)]);
  });

  it('is of one new key when it is replaced', () => {
    const { first, second } = twice();
    const ring = replaced(after(5_000));
    expect(kidsOf(ring, after(5_000))).toHaveLength(1);
    expect([first, second]).not.toContain(ring.keys[0]!.kid);
    expect(signingKeyAt(ring, after(5_000), purpose)).toBe(ring.keys[0]);
  });

  it('always publishes what signs, has signed within its life, or will sign within the time ahead', () => {
    const rotations = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 6 });
    const moments = fc.integer({ min: 0, max: 4 * 3_600_000 });
    fc.assert(
      fc.property(rotations, moments, (pauses, moment) => {
        let at = start;
        let ring = replaced(at);
        for (const pause of pauses) {
          at = after(pause, at);
          ring = rotated(ring, at, ASSERTION_KEYS) ?? ring;
        }
        // Once it is at the last rotation: before it, the ring was another.
        const now = after(moment, at);
        const published = publicSetAt(ring, now, ASSERTION_KEYS).keys.map(({ kid }) => kid);
        for (const seen of [now, after(-30_000, now), after(ASSERTION_KEYS.ahead, now)]) {
          if (seen < at) continue;
          expect(published).toContain(signingKeyAt(ring, seen, ASSERTION_KEYS)!.kid);
        }
      }),
    );
  });

  it('does not sign before its first key may', () => {
    const early = { keys: [makeKey({ createdAt: start, signsFrom: after(1) })] };
    expect(signingKeyAt(early, start, purpose)).toBeUndefined();
  });
});
