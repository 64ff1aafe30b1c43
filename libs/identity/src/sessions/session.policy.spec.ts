import fc from 'fast-check';
import { sessionEnds } from './session.policy.ts';

const began = new Date('2023-06-30T09:00:00+08:00');
const after = (minutes: number) => new Date(began.getTime() + minutes * 60_000);

describe('a session', () => {
  it('ends some time after its last use', () => {
    const ends = sessionEnds({ lastUsedAt: after(10), endsAt: after(720), idleMinutes: 120 });
    expect(ends).toEqual({ expiresAt: after(130), endsAt: after(720) });
  });

  it('never ends later than it must, however much it is used', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 720 }),
        fc.integer({ min: 1, max: 2_000 }),
        (used, idleMinutes) => {
          const { expiresAt, endsAt } = sessionEnds({
            lastUsedAt: after(used),
            endsAt: after(720),
            idleMinutes,
          });
          expect(expiresAt <= endsAt).toBe(true);
          expect(expiresAt > after(used) || used === 720).toBe(true);
        },
      ),
    );
  });
});
