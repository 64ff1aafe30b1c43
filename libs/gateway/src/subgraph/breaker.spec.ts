import { createBreaker } from './breaker.ts';

describe('the breaker', () => {
  it('lets calls through until five in a row have failed', () => {
    const breaker = createBreaker(100, () => 0);
    for (let i = 0; i < 4; i += 1) breaker.ended(false);
    expect(breaker.allows()).toBe(true);
    breaker.ended(false);
    expect(breaker.allows()).toBe(false);
  });

  it('forgets failures with the first success', () => {
    const breaker = createBreaker(100, () => 0);
    for (const isAlive of [false, false, false, false, true, false, false, false, false])
      breaker.ended(isAlive);
    expect(breaker.allows()).toBe(true);
  });

  it('lets one call try after each pause, and all once one has succeeded', () => {
    let now = 0;
    const breaker = createBreaker(100, () => now);
    for (let i = 0; i < 5; i += 1) breaker.ended(false);
    now = 100;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.ended(false);
    now = 199;
    expect(breaker.allows()).toBe(false);
    now = 200;
    expect(breaker.allows()).toBe(true);
    breaker.ended(true);
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
  });
});
