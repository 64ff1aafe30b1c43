import fc from 'fast-check';
import { FREE_FAILURES, lockedUntil } from './lockout.policy.ts';

const lastAt = new Date('2023-06-30T09:00:00+08:00');
const minutes = (count: number) => new Date(lastAt.getTime() + count * 60_000);

describe('the lock of an account', () => {
  it('is open without failures and before the fifth', () => {
    expect(lockedUntil(null, lastAt)).toBeNull();
    expect(lockedUntil({ count: FREE_FAILURES - 1, lastAt }, lastAt)).toBeNull();
  });

  it('closes for a minute at the fifth failure, and for twice as long at each further one', () => {
    expect(lockedUntil({ count: 5, lastAt }, lastAt)).toEqual(minutes(1));
    expect(lockedUntil({ count: 6, lastAt }, lastAt)).toEqual(minutes(2));
    expect(lockedUntil({ count: 8, lastAt }, lastAt)).toEqual(minutes(8));
  });

  it('opens again when its time has passed', () => {
    expect(lockedUntil({ count: 5, lastAt }, minutes(1))).toBeNull();
  });

  it('never lasts longer than half an hour, however many failures there were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100_000 }), (count) => {
        const until = lockedUntil({ count, lastAt }, lastAt);
        expect(until && until > lastAt && until <= minutes(30)).toBe(true);
      }),
    );
  });
});
