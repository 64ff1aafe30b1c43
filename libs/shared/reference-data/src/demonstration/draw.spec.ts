import { dayBetween, drawFrom, pick, seeded } from './draw.ts';

describe('drawing', () => {
  it('gives the same numbers from the same seed', () => {
    const [a, b] = [seeded('x'), seeded('x')];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(seeded('y')()).not.toBe(seeded('x')());
  });

  it('follows the weights', () => {
    const random = seeded('weights');
    const draw = drawFrom([
      { value: 'often', weight: 9 },
      { value: 'seldom', weight: 1 },
      { value: 'never', weight: 0 },
    ]);
    const drawn = Array.from({ length: 10_000 }, () => draw(random));
    expect(drawn.filter((value) => value === 'seldom').length / drawn.length).toBeCloseTo(0.1, 1);
    expect(drawn).not.toContain('never');
  });

  it('needs something to draw from', () => {
    expect(() => drawFrom([])).toThrow('Nothing to draw from');
    expect(pick(seeded('x'), [])).toBeUndefined();
  });

  it('reaches both ends of a stretch of days, and no day outside', () => {
    const random = seeded('days');
    const days = Array.from({ length: 200 }, () => dayBetween(random, '2020-02-28', '2020-03-01'));
    expect([...new Set(days)].sort()).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
  });
});
