import { planOf } from './test-plans.ts';

const plan = planOf('130273-2021-1');
const due = (code: string): string[] =>
  plan.milestones
    .filter((one) => one.code === code)
    .flatMap((one) => one.occurrences.map((o) => (o.altDue === null ? o.due : `${o.due}/${o.altDue}`)));

describe('the plan of the notice 唐高协劳字〔2021〕1号', () => {
  it('holds 7 actions, 17 targets with 27 readings, 32 dated entries that fall due 36 times', () => {
    expect(plan.actions).toHaveLength(7);
    expect(plan.targets).toHaveLength(17);
    expect(plan.targets.flatMap(({ readings }) => readings)).toHaveLength(27);
    expect(plan.milestones).toHaveLength(32);
    expect(plan.milestones.flatMap(({ occurrences }) => occurrences)).toHaveLength(36);
  });

  it('holds every obligation, the ten posts with the office director, and every known contradiction', () => {
    const count = (prefix: string): number =>
      plan.measures.filter(({ code }) => code.startsWith(prefix)).length;
    expect(['1.', '2.', '3.', '4.', '5.', '6.', '7.', 'S'].map(count)).toEqual([6, 10, 7, 5, 5, 7, 10, 6]);
    expect(plan.posts.map(({ role }) => role).join(' ')).toBe(
      'LEADER DEPUTY DEPUTY DEPUTY MEMBER MEMBER MEMBER MEMBER MEMBER MEMBER OFFICE_DIRECTOR',
    );
    expect(plan.contradictions.map(({ code }) => code).join(' ')).toBe(
      'C1 C2 C3 C3b C4 C5 C6 C7 C7b C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19',
    );
  });

  it('shows the state of two duties of action 2 that the notice sets no number for, by ledgers alone', () => {
    const supporting = plan.indicators.flatMap(({ code, supports }) =>
      supports ? [[code, supports.action]] : [],
    );
    expect(supporting).toEqual([
      ['MEDIATION_BODY_STANDARDISATION', 2],
      ['LARGE_MEDIUM_WITH_MEDIATION_BODY', 2],
    ]);
  });

  it('runs from December 2020 to September 2023', () => {
    expect(plan.window).toMatchObject({ start: '2020-12-01', due: '2023-09-30' });
    expect(plan.years).toEqual([2021, 2022, 2023]);
  });

  it.each([
    ['2020-12-31', ['M4.1', 'M7.1']],
    ['2021-01-31', ['M1.1', 'M2.1', 'M3.1', 'M5.1', 'M6.1']],
    ['2021-02-28', ['M1.2']],
    ['2021-07-31/2021-08-31', ['M7.3']],
    ['2021-09-30', ['M2.2']],
    ['2021-12-31', ['M3.2', 'M4.2', 'M7.5']],
    ['2022-07-31', ['M2.3']],
    ['2022-12-31', ['M1.3', 'M4.3', 'M6.2', 'M7.6']],
    ['2023-05-31', ['M2.4']],
    ['2023-06-30/2023-07-31', ['M3.4']],
    ['2023-07-31', ['M2.5', 'M5.2', 'M6.3']],
    ['2023-07-31/2023-08-31', ['M1.4']],
    ['2023-08-31', ['M7.2', 'M7.4', 'M7.7']],
    ['2023-09-30', ['M0.0', 'M0.1']],
    ['2023-12-31', ['M3.3']],
  ])('sets %s for %j from the words of the notice alone', (day, codes) => {
    for (const code of codes) expect(due(code)).toEqual([day]);
  });

  it('spreads recurring duties over the years, the last report on private cases cut at its own limit', () => {
    expect(due('M3.R')).toEqual(['2021-09-30', '2022-09-30', '2023-09-30']);
    expect(due('M7.8')).toEqual(['2021-12-31', '2022-12-31', '2023-08-31']);
    const ids = plan.milestones.flatMap(({ occurrences }) => occurrences.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['M1.1', 'M3.R@2021', 'M3.R@2022', 'M3.R@2023', 'M7.8@2023']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['M1.1', '2021-01-29'],
    ['M1.2', '2021-02-26'],
    ['M7.3', '2021-07-30'],
    ['M2.3', '2022-07-29'],
    ['M6.2', '2022-12-30'],
    ['M0.1', '2023-09-28'],
    ['M3.3', '2023-12-29'],
    ['M2.2', '2021-09-30'],
  ])('reminds of %s on %s, the last working day up to its date', (code, day) => {
    const milestone = plan.milestones.find((one) => one.code === code);
    expect(milestone?.occurrences.at(-1)?.remindOn).toBe(day);
  });

  it('takes the period of a target from the dated entry that sets it', () => {
    const period = (code: string): unknown => {
      const target = plan.targets.find((one) => one.code === code);
      return [target?.start, target?.due, target?.altDue, target?.years.join()];
    };
    expect(period('T1')).toEqual(['2020-12-01', '2023-09-30', null, '2021,2022,2023']);
    expect(period('T7a')).toEqual(['2020-01-01', '2020-12-31', null, '2020']);
    expect(period('T7b')).toEqual(['2021-01-01', '2023-08-31', null, '2021,2022,2023']);
    expect(period('T7d')).toEqual(['2020-12-01', '2021-07-31', '2021-08-31', '2021']);
    expect(period('T7g')).toEqual(['2020-12-01', '2023-08-31', null, '2021,2022,2023']);
  });

  it('names at each target the contradictions that concern it', () => {
    const of = (code: string): unknown => plan.targets.find((one) => one.code === code)?.contradictions;
    expect(of('T4a')).toEqual(['C3', 'C3b', 'C11']);
    expect(of('T5')).toEqual(['C4', 'C19']);
    expect(of('T7c')).toEqual([]);
  });

  it('names the lead unit of a milestone first, the tripartite body for the plan as a whole', () => {
    const units = (code: string): unknown => plan.milestones.find((one) => one.code === code)?.units;
    expect(units('M3.1')).toEqual(['UNION', 'HRSS', 'COMMERCE', 'TRIPARTITE']);
    expect(units('M0.1')).toEqual(['TRIPARTITE']);
  });
});

describe('the plan of the invented district', () => {
  const demo = planOf('demo-district');

  it('says that it is a demonstration, of a district of its own', () => {
    expect(demo).toMatchObject({ demonstration: true, district: '130299', issuedOn: '2024-01-15' });
    expect(demo.title.zh).toContain('演示');
  });

  it('holds a range, a number with 左右, one with 不少于 and a contradiction', () => {
    const readings = demo.targets.flatMap((target) => target.readings);
    const find = (code: string): unknown => readings.find((reading) => reading.code === code);
    expect(find('T1a.body')).toMatchObject({ comparator: 'RANGE', min: 4, max: 6 });
    expect(find('T2.body')).toMatchObject({ comparator: 'ABOUT', value: 40, wording: '左右' });
    expect(find('T3a.body')).toMatchObject({ comparator: 'AT_LEAST', value: 30, source: 'BODY' });
    expect(find('T3a.annex')).toMatchObject({ comparator: 'AT_LEAST', value: 50, source: 'ANNEX' });
    expect(demo.targets.find(({ code }) => code === 'T3a')?.contradictions).toEqual(['C1']);
  });

  it('counts from the day of issue, and expands what recurs every year and every quarter', () => {
    const dues = (code: string): unknown =>
      demo.milestones.find((one) => one.code === code)?.occurrences.map((one) => `${one.id} ${one.due}`);
    expect(dues('M1.1')).toEqual(['M1.1 2024-02-14']);
    expect(dues('M1.R')).toEqual(['M1.R@2024 2024-11-30', 'M1.R@2025 2025-11-30', 'M1.R@2026 2026-11-30']);
    expect(dues('M4.1')).toHaveLength(12);
    expect(dues('M4.1')).toEqual(expect.arrayContaining(['M4.1@2025-06 2025-06-30']));
  });
});

describe.each(['130273-2021-1', 'demo-district'] as const)('every quote of %s', (name) => {
  const { notice, ...rest } = planOf(name);

  it('stands at its place in the notice, inside the clause it names', () => {
    const quotes: { clause: string; text: string; start: number; end: number }[] = [];
    JSON.stringify(rest, (_, value: unknown) => {
      if (isQuote(value)) quotes.push(value);
      return value;
    });
    expect(quotes.length).toBeGreaterThan(30);
    for (const quote of quotes) {
      expect(notice.text.slice(quote.start, quote.end)).toBe(quote.text);
      const clause = notice.clauses.find(({ path }) => path === quote.clause);
      expect(clause?.start).toBeLessThanOrEqual(quote.start);
      expect(clause?.end).toBeGreaterThanOrEqual(quote.end);
    }
  });

  it('is the same after a journey through JSON', () => {
    expect(JSON.parse(JSON.stringify(rest))).toEqual(rest);
  });
});

function isQuote(value: unknown): value is { clause: string; text: string; start: number; end: number } {
  return (
    typeof value === 'object' && value !== null && 'clause' in value && 'start' in value && 'text' in value
  );
}
