import { setTimeout } from 'node:timers/promises';
import { atMost } from './at-most.ts';

describe('a gate for two', () => {
  it('lets two run at once and the others after them, in their order, whatever fails', async () => {
    const gate = atMost(2);
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const work = async (name: number) => {
      most = Math.max(most, ++running);
      await setTimeout(2);
      running -= 1;
      done.push(name);
      if (name % 3 === 0) throw new Error('it failed');
    };
    const names = Array.from({ length: 9 }, (_, i) => i + 1);
    const results = await Promise.allSettled(names.map((name) => gate(() => work(name))));
    expect(most).toBe(2);
    expect(done).toEqual(names);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    await expect(gate(() => Promise.resolve('still open'))).resolves.toBe('still open');
  });
});
