import { SIZE_CLASS_RULE, SIZE_CLASSES } from '@tongxing/reference-data';
import { classify, newestOf } from './annual-figures.policy.ts';

describe('the figures of an enterprise', () => {
  it('get the class of each year by the rule of the industry, the newest first', () => {
    const figures = classify('C33', [
      { year: 2020, headcount: 10, revenue: 100 },
      { year: 2022, headcount: 300, revenue: 2000 },
      { year: 2021, headcount: 300 },
    ]);
    expect(figures.map(({ year, sizeClass, rule }) => [year, sizeClass, rule])).toEqual([
      [2022, 'MEDIUM', SIZE_CLASS_RULE.number],
      [2021, null, null],
      [2020, 'MICRO', SIZE_CLASS_RULE.number],
    ]);
  });

  it('give no class without an industry, and none of the four where the rule has no row', () => {
    const reported = [{ year: 2022, headcount: 300, revenue: 2000 }];
    expect(classify(null, reported)[0]).toMatchObject({ sizeClass: null, rule: null });
    expect(classify('P83', reported)[0]?.sizeClass).toBe('NOT_APPLICABLE');
  });

  it('show their newest year in the ledger, even where it gives no class', () => {
    const figures = classify('C33', [
      { year: 2021, headcount: 300, revenue: 2000 },
      { year: 2022, headcount: 301 },
    ]);
    expect(newestOf(figures)).toEqual({
      figuresYear: 2022,
      headcount: 301,
      revenue: null,
      assets: null,
      sizeClass: null,
      sizeRank: null,
    });
    expect(newestOf([])).toMatchObject({ figuresYear: null, headcount: null });
  });

  it('rank from micro to large; what has none of the four has no rank', () => {
    const rankOf = (sizeClass: (typeof SIZE_CLASSES)[number]) =>
      newestOf([{ year: 2022, headcount: 1, revenue: 1, assets: 1, sizeClass, rule: null }]).sizeRank;
    expect(SIZE_CLASSES.map(rankOf)).toEqual([4, 3, 2, 1, null]);
  });
});
