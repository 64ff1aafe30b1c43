import { SIZE_CLASSES, type SizeMeasure } from '@tongxing/reference-data';
import { sizeClassOf } from './size-class.policy.ts';

/**
 * The table of 国统字〔2017〕213号, written down a second time: industries, then for X (headcount), Y (revenue)
 * and Z (assets) the lower bounds of large, medium and small.
 */
const TABLE = `
A A01 A05                         | Y  20000   500   50
B B06 B12 C C13 C33 C43 D D44 D46 | X   1000   300   20 | Y  40000  2000  300
E E47 E50                         | Y  80000  6000  300 | Z  80000  5000  300
F51                               | X    200    20    5 | Y  40000  5000 1000
F52                               | X    300    50   10 | Y  20000   500  100
G54 G55 G56 G57 G58 G591          | X   1000   300   20 | Y  30000  3000  200
G592 G593 G594 G595 G596 G599     | X    200   100   20 | Y  30000  1000  100
G60                               | X   1000   300   20 | Y  30000  2000  100
H H61 H62                         | X    300   100   10 | Y  10000  2000  100
I63 I64                           | X   2000   100   10 | Y 100000  1000  100
I65                               | X    300   100   10 | Y  10000  1000   50
K701                              | Y 200000  1000  100 | Z  10000  5000 2000
K702                              | X   1000   300  100 | Y   5000  1000  500
L L71 L72                         | X    300   100   10 | Z 120000  8000  100
M M73 N N79 O O82 Q85 R R90       | X    300   100   10
K703 K704 K709                    | X    300   100   10
`;
const MEASURES: Readonly<Record<string, SizeMeasure>> = { X: 'headcount', Y: 'revenue', Z: 'assets' };
const BIGGEST = { headcount: 1e7, revenue: 1e9, assets: 1e9 };
const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([industries = '', ...cells]) => ({
    industries: industries.split(' '),
    bounds: cells.map((cell) => {
      const [letter = '', ...numbers] = cell.split(/\s+/);
      return { measure: MEASURES[letter] ?? 'headcount', numbers: numbers.map(Number) };
    }),
  }));
const BOUNDARIES = ROWS.flatMap(({ industries, bounds }) =>
  industries.flatMap((industry) =>
    bounds.flatMap(({ measure, numbers }) =>
      numbers.map((bound, at) => ({
        industry,
        measure,
        bound,
        below: SIZE_CLASSES[at + 1],
        from: SIZE_CLASSES[at],
      })),
    ),
  ),
);

describe('the size class', () => {
  it.each(BOUNDARIES)('of $industry turns from $below to $from at $measure $bound', (row) => {
    const { industry, measure, bound, below, from } = row;
    const at = (value: number) => sizeClassOf({ industry, ...BIGGEST, [measure]: value }).sizeClass;
    expect([at(bound - 1), at(bound - 0.01), at(bound), at(bound + 1)]).toEqual([below, below, from, from]);
  });

  it.each(ROWS)('of $industries.0 needs the listed figures and no others', ({ industries, bounds }) => {
    const listed = bounds.map(({ measure }) => measure);
    for (const industry of industries) {
      const figures = Object.fromEntries(listed.map((measure) => [measure, BIGGEST[measure]]));
      expect(sizeClassOf({ industry, ...figures }).sizeClass).toBe('LARGE');
      expect(sizeClassOf({ industry })).toMatchObject({ gap: 'NEEDS_FIGURES', missing: listed });
    }
  });

  it.each(['J', 'J66', 'J69', 'G53', 'P', 'P83', 'Q84', 'S', 'S91', 'S96', 'T', 'T97'])(
    'does not apply to %s, which the table leaves out, whatever the figures',
    (industry) => {
      expect(sizeClassOf({ industry, headcount: 1, revenue: 1, assets: 1 })).toMatchObject({
        sizeClass: 'NOT_APPLICABLE',
        gap: null,
      });
      expect(sizeClassOf({ industry }).sizeClass).toBe('NOT_APPLICABLE');
    },
  );

  it.each([
    ['F', 'NEEDS_DIVISION'],
    ['G', 'NEEDS_DIVISION'],
    ['I', 'NEEDS_DIVISION'],
    ['Q', 'NEEDS_DIVISION'],
    ['K', 'NEEDS_GROUP'],
    ['K70', 'NEEDS_GROUP'],
    ['G59', 'NEEDS_GROUP'],
    ['Z99', 'UNKNOWN_INDUSTRY'],
    ['', 'NO_INDUSTRY'],
    [null, 'NO_INDUSTRY'],
  ])('of "%s" is not known: %s', (industry, gap) => {
    expect(sizeClassOf({ industry, ...BIGGEST })).toMatchObject({ sizeClass: null, gap });
  });

  it('drops to the class whose bounds are all met', () => {
    const manufacturer = (headcount: number, revenue: number) =>
      sizeClassOf({ industry: 'C33', headcount, revenue }).sizeClass;
    expect(manufacturer(1200, 1500)).toBe('SMALL');
    expect(manufacturer(1200, 2000)).toBe('MEDIUM');
    expect(manufacturer(299, 50_000)).toBe('SMALL');
    expect(manufacturer(19, 50_000)).toBe('MICRO');
    expect(manufacturer(1200, 299)).toBe('MICRO');
  });

  it('is that of the rule where public programs err: storage from 100 persons, telecoms to 100,000', () => {
    expect(sizeClassOf({ industry: 'G592', headcount: 150, revenue: 5_000 }).sizeClass).toBe('MEDIUM');
    expect(sizeClassOf({ industry: 'I64', headcount: 2_500, revenue: 50_000 }).sizeClass).toBe('MEDIUM');
  });

  it('is micro as soon as one figure is, and waits for the others when none is', () => {
    expect(sizeClassOf({ industry: 'C', headcount: 5 }).sizeClass).toBe('MICRO');
    expect(sizeClassOf({ industry: 'C', headcount: 50 })).toMatchObject({
      sizeClass: null,
      missing: ['revenue'],
    });
    expect(sizeClassOf({ industry: 'M', headcount: 0 }).sizeClass).toBe('MICRO');
  });

  it('comes with its reasons in both languages', () => {
    const { explanation } = sizeClassOf({ industry: 'C33', headcount: 1200, revenue: 1500 });
    expect(explanation.zh).toBe(
      '工业：从业人员 1200 人，达到大型下限 1000 人；营业收入 1500 万元，达到小型下限 300 万元，未达到中型下限 2000 万元。' +
        '各项下限须同时达到，故为小型（国统字〔2017〕213号）。',
    );
    expect(explanation.en).toBe(
      'Industry: headcount 1,200, reaches large (1,000); revenue 1,500 (CNY 10,000), reaches small (300), ' +
        'misses medium (2,000); all bounds must be reached, so it is small (国统字〔2017〕213号).',
    );
  });

  it('never shows a figure as larger than it is', () => {
    const { explanation } = sizeClassOf({ industry: 'A', revenue: 19_999.999 });
    expect(explanation.en).toContain('19,999.999 (CNY 10,000), reaches medium (500), misses large (20,000)');
  });
});
