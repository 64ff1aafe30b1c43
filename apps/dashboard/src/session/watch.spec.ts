import { jest } from '@jest/globals';
import type { SessionEnds } from './identity.ts';
import { HINT_BEFORE, hintOf, watchSession, type EndHint } from './watch.ts';

const MINUTE = 60_000;

describe('what is told of the end of a session', () => {
  const at = (idle: number, absolute: number) =>
    hintOf({ idle: idle * MINUTE, absolute: absolute * MINUTE }, 0);

  it('is nothing while there is time', () => {
    expect(at(120, 720)).toBeNull();
    expect(hintOf({ idle: HINT_BEFORE + 1, absolute: 720 * MINUTE }, 0)).toBeNull();
  });

  it('is the end that comes first, within two minutes', () => {
    expect(at(2, 720)).toEqual({ kind: 'idle', at: 2 * MINUTE });
    expect(at(2, 1)).toEqual({ kind: 'absolute', at: MINUTE });
    // A session that lasts no longer than its idle time ends for good.
    expect(at(1, 1)).toEqual({ kind: 'absolute', at: MINUTE });
  });
});

describe('the watch', () => {
  let ends: SessionEnds | null | 'unreachable';
  let renewed: number;
  let touchedAt: number;
  let touch: () => void;
  let told: (EndHint | null)[];
  let signedInAgain: PromiseWithResolvers<void>;
  const start = () =>
    watchSession({
      ends: () => Promise.resolve(ends),
      renew: () => {
        renewed += 1;
        if (ends === null) return signedInAgain.promise;
        if (ends !== 'unreachable') ends = { ...ends, idle: touchedAt + 120 * MINUTE };
        return Promise.resolve();
      },
      lastTouch: () => touchedAt,
      onTouch: (listener) => {
        touch = () => {
          touchedAt = Date.now();
          listener();
        };
        return () => undefined;
      },
      tell: (hint) => told.push(hint),
    });
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    ends = { idle: 120 * MINUTE, absolute: 720 * MINUTE };
    renewed = 0;
    touchedAt = 0;
    told = [];
    signedInAgain = Promise.withResolvers();
  });
  afterEach(() => jest.useRealTimers());

  it('tells two minutes before a session ends that nobody uses, and not before', async () => {
    const watch = start();
    await pass(117 * MINUTE);
    expect(told).toEqual([null]);
    await pass(2 * MINUTE);
    expect(told.at(-1)).toEqual({ kind: 'idle', at: 120 * MINUTE });
    expect(renewed).toBe(0);
    watch.stop();
  });

  it('tells the service what the person did meanwhile, rather than the person', async () => {
    const watch = start();
    await pass(60 * MINUTE);
    touch();
    await pass(60 * MINUTE);
    expect(renewed).toBe(1);
    expect(told.filter((hint) => hint !== null)).toEqual([]);
    watch.stop();
  });

  it('takes a touch of the page as wanting to stay', async () => {
    const watch = start();
    await pass(119 * MINUTE);
    expect(told.at(-1)).not.toBeNull();
    touch();
    await pass(1_000);
    expect(told.at(-1)).toBeNull();
    expect(renewed).toBe(1);
    watch.stop();
  });

  it('notices the end, and goes on once the person is back', async () => {
    const watch = start();
    await pass(119 * MINUTE);
    ends = null;
    await pass(30 * MINUTE);
    expect(told.at(-1)).toBeNull();
    expect(renewed).toBe(1);
    ends = { idle: Date.now() + 120 * MINUTE, absolute: Date.now() + 720 * MINUTE };
    signedInAgain.resolve();
    await pass(119 * MINUTE);
    expect(told.at(-1)).toMatchObject({ kind: 'idle' });
    watch.stop();
  });

  it('asks again when nobody answers, and no more once it is stopped', async () => {
    ends = 'unreachable';
    const watch = start();
    await pass(MINUTE);
    expect(told).toEqual([]);
    ends = { idle: 121 * MINUTE, absolute: 720 * MINUTE };
    await pass(MINUTE);
    expect(told).toEqual([null]);
    watch.stop();
    await pass(300 * MINUTE);
    expect(told).toEqual([null]);
  });

  it('cannot put off the end of the day', async () => {
    ends = { idle: 700 * MINUTE, absolute: 60 * MINUTE };
    const watch = start();
    await pass(59 * MINUTE);
    touch();
    await pass(1_000);
    expect(told.at(-1)).toEqual({ kind: 'absolute', at: 60 * MINUTE });
    watch.stop();
  });
});
