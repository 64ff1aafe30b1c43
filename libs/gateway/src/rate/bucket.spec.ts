import fc from 'fast-check';
import { createBuckets } from './bucket.ts';

describe('a store of points', () => {
  let now = 0;
  const clock = () => now;
  beforeEach(() => {
    now = 0;
  });

  it('gives what it holds, then tells how long to wait, and fills with time', () => {
    const buckets = createBuckets({ perSecond: 10, seconds: 2 }, 10, clock);
    for (let i = 0; i < 20; i += 1) expect(buckets.take('a', 1)).toBe(0);
    expect(buckets.take('a', 1)).toBe(100);
    now = 99;
    expect(buckets.take('a', 1)).toBeGreaterThan(0);
    now = 101;
    expect(buckets.take('a', 1)).toBe(0);
  });

  it('holds no more than its seconds are worth, however long nothing was asked', () => {
    const buckets = createBuckets({ perSecond: 10, seconds: 2 }, 10, clock);
    buckets.take('a', 1);
    now = 3_600_000;
    let given = 0;
    while (buckets.take('a', 1) === 0) given += 1;
    expect(given).toBe(20);
  });

  it('lets what is dearer than the whole store run once, and makes the next wait for it', () => {
    const buckets = createBuckets({ perSecond: 10, seconds: 2 }, 10, clock);
    expect(buckets.take('a', 120)).toBe(0);
    expect(buckets.take('a', 1)).toBe(10_100);
  });

  it('is everybody’s own', () => {
    const buckets = createBuckets({ perSecond: 1, seconds: 1 }, 10, clock);
    expect(buckets.take('a', 5)).toBe(0);
    expect(buckets.take('a', 1)).toBeGreaterThan(0);
    expect(buckets.take('b', 1)).toBe(0);
  });

  it('never runs dry at 0 points a second, which means no limit', () => {
    const buckets = createBuckets({ perSecond: 0, seconds: 30 }, 10, clock);
    for (let i = 0; i < 1_000; i += 1) expect(buckets.take('a', 1_000)).toBe(0);
  });

  it('is remembered up to a number of them, the youngest', () => {
    const buckets = createBuckets({ perSecond: 1, seconds: 1 }, 3, clock);
    for (const key of ['a', 'b', 'c', 'a', 'd']) buckets.take(key, 100);
    expect(buckets.size).toBe(3);
    expect(buckets.take('a', 1)).toBeGreaterThan(0);
    expect(buckets.take('b', 1)).toBe(0);
  });

  it('gives over any time no more than it was full of, what came back, and one operation', () => {
    const step = fc.record({ after: fc.nat(3_000), points: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let at = 0;
        let given = 0;
        const buckets = createBuckets({ perSecond: 10, seconds: 3 }, 10, () => at);
        for (const { after, points } of steps) {
          at += after;
          const wait = buckets.take('a', points);
          if (wait === 0) given += points;
          expect(Number.isInteger(wait)).toBe(true);
          expect(given).toBeLessThanOrEqual(30 + (at / 1000) * 10 + 50);
        }
      }),
    );
  });
});
