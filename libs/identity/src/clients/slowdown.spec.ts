import { createSlowdown } from './slowdown.ts';

describe('failures of one address', () => {
  it('are answered slower and slower, those of another as quickly as ever', async () => {
    const slept: number[] = [];
    const slowdown = createSlowdown({ sleep: async (milliseconds) => void slept.push(milliseconds) });
    for (let i = 0; i < 12; i += 1) expect(await slowdown.failed('203.0.113.7')).toBe(true);
    expect(slept).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    await slowdown.failed('203.0.113.8');
    expect(slept).toHaveLength(7);
  });

  it('are sent away when too many wait', async () => {
    const waiting: (() => void)[] = [];
    const slowdown = createSlowdown({ sleep: () => new Promise<void>((resolve) => waiting.push(resolve)) });
    const answers = Array.from({ length: 17 }, () => slowdown.failed('203.0.113.7'));
    expect(await answers[15]).toBe(false);
    expect(await answers[16]).toBe(false);
    for (const go of waiting) go();
    expect(await Promise.all(answers.slice(0, 15))).not.toContain(false);
    expect(await Promise.race([slowdown.failed('203.0.113.7'), Promise.resolve('waits')])).toBe('waits');
  });
});
