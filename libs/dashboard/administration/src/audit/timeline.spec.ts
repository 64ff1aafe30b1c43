import { createTimeline, type Source, type Timed } from './timeline.ts';

/** A log with an entry at each of these seconds, read two at a time. */
function log(name: string, seconds: readonly number[], faults = { failing: false }) {
  const asked: (string | null)[] = [];
  const entries = seconds
    .toSorted((a, b) => b - a)
    .map((second) => ({
      key: `${name}${second}`,
      at: new Date(second * 1000).toISOString(),
    }));
  const source: Source<Timed> = {
    name,
    read: async (after) => {
      asked.push(after);
      if (faults.failing) return { kind: 'failed' };
      const from = Number(after ?? 0);
      const next = from + 2 < entries.length ? String(from + 2) : null;
      return { kind: 'page', entries: entries.slice(from, from + 2), next };
    },
  };
  return { source, asked };
}
const keys = (entries: readonly Timed[]) => entries.map(({ key }) => key).join(' ');

describe('a timeline', () => {
  it('is one order over all logs, newest first, to the end', async () => {
    const timeline = createTimeline([
      log('a', [1, 2, 3, 10, 11]).source,
      log('b', [4, 5, 6, 7, 8, 9]).source,
      log('c', []).source,
    ]);
    const first = await timeline.next(5);
    expect([keys(first.entries), first.complete]).toEqual(['a11 a10 b9 b8 b7', false]);
    const rest = await timeline.next(100);
    expect([keys(rest.entries), rest.complete]).toEqual(['b6 b5 b4 a3 a2 a1', true]);
    expect(await timeline.next(5)).toEqual({ entries: [], complete: true, failed: [] });
  });

  it('asks a log for no more than is needed', async () => {
    const [quick, slow] = [log('a', [100, 99, 98, 97]), log('b', [1, 2, 3])];
    const timeline = createTimeline([quick.source, slow.source]);
    await timeline.next(3);
    expect(quick.asked).toEqual([null, '2']);
    expect(slow.asked).toEqual([null]);
  });

  it('goes on without a log that does not answer, and names it', async () => {
    const faults = { failing: true };
    const timeline = createTimeline([log('a', [2, 1]).source, log('b', [3], faults).source]);
    expect(await timeline.next(5)).toMatchObject({ complete: true, failed: ['b'] });
  });

  it('is complete without a log that is none of the reader’s business', async () => {
    const shut: Source<Timed> = { name: 'c', read: async () => ({ kind: 'refused' }) };
    expect(await createTimeline([log('a', [1]).source, shut]).next(5)).toMatchObject({
      complete: true,
      failed: [],
    });
  });

  it('says at once that nothing follows', async () => {
    expect((await createTimeline([log('a', [1, 2]).source]).next(2)).complete).toBe(true);
  });
});
