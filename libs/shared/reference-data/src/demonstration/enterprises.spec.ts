import { withCheckCharacters } from '../credit-code.ts';
import { districtByCode } from '../divisions.ts';
import { isIndustryCode } from '../industries.ts';
import { registrationTypeOf } from '../registration-types.ts';
import { sizeClassOn } from '../size-class.ts';
import { sizeStandardOf } from '../size-standards.ts';
import { demonstrationEnterprises } from './enterprises.ts';

const DISTRICTS = ['130273', '130299'];
const zone = demonstrationEnterprises('130273');
const share = (fits: (enterprise: (typeof zone)[number]) => boolean) =>
  zone.filter(fits).length / zone.length;

describe('the invented enterprises', () => {
  it('are as many as a district shows, the same at every start, and none elsewhere', () => {
    expect(zone).toHaveLength(3000);
    expect(demonstrationEnterprises('130299')).toHaveLength(60);
    expect(demonstrationEnterprises('999999')).toEqual([]);
    expect(demonstrationEnterprises('130273')).toEqual(zone);
  });

  it('lie in all towns and offices, most of them in the built-up part', () => {
    for (const code of DISTRICTS) {
      const streets = new Set(demonstrationEnterprises(code).map(({ streetCode }) => streetCode));
      expect([...streets].sort()).toEqual(districtByCode(code)?.streets.map((street) => street.code));
    }
    expect(share(({ streetCode }) => streetCode === '130273001')).toBeCloseTo(0.45, 1);
  });

  it('can be nobody: marked at both ends of the name, with codes of no registrar', () => {
    for (const { name, creditCode } of DISTRICTS.flatMap((code) => demonstrationEnterprises(code))) {
      expect(name).toMatch(/^演示\p{Script=Han}{4,}.*（演示）$/u);
      expect(creditCode).toMatch(/^91999999/);
      expect(creditCode).toBe(withCheckCharacters(creditCode.slice(0, 16)));
    }
  });

  it('have names, codes and ids of their own, also where there are very many', () => {
    const [names, codes, ids] = [new Set(), new Set(), new Set()];
    const count = 20_000;
    for (const { name, creditCode, id } of demonstrationEnterprises('130273', { count })) {
      names.add(name);
      codes.add(creditCode);
      ids.add(id);
    }
    expect([names.size, codes.size, ids.size]).toEqual([count, count, count]);
    const ofBoth = DISTRICTS.flatMap((code) => demonstrationEnterprises(code).map((row) => row.creditCode));
    expect(new Set(ofBoth).size).toBe(3060);
  });

  it('are made one at a time, and the first of many are those of few', () => {
    const taken = [];
    for (const enterprise of demonstrationEnterprises('130273', { count: 1_000_000 })) {
      if (taken.push(enterprise) === 100) break;
    }
    expect(taken).toEqual(zone.slice(0, 100));
    const [elsewhere] = demonstrationEnterprises('990001', { count: 1 });
    expect(elsewhere?.streetCode).toBe('990001001');
  });

  it('have industries precise enough for a size class, and registration types of the scheme', () => {
    for (const { industry, registrationType, ownership } of zone) {
      expect(isIndustryCode(industry)).toBe(true);
      expect(['NEEDS_DIVISION', 'NEEDS_GROUP']).not.toContain(sizeStandardOf(industry));
      expect(registrationTypeOf(registrationType)).toBeDefined();
      if (ownership) expect(registrationTypeOf(registrationType)?.ownership).toBe('OTHER');
    }
    expect(share(({ industry }) => industry.startsWith('C'))).toBeGreaterThan(0.2);
  });

  it('are of the sizes of a real zone, and some change their class over the years', () => {
    const sized = (wanted: string) => share(({ sizeClasses }) => sizeClasses.at(-1)?.sizeClass === wanted);
    expect(sized('LARGE')).toBeGreaterThan(0.003);
    expect(sized('LARGE')).toBeLessThan(0.01);
    expect(sized('MEDIUM')).toBeCloseTo(0.04, 1);
    expect(sized('SMALL')).toBeCloseTo(0.28, 1);
    expect(sized('MICRO')).toBeGreaterThan(0.55);
    expect(sized('NOT_APPLICABLE')).toBeGreaterThan(0.01);
    const changed = share(({ sizeClasses }) => new Set(sizeClasses.map((year) => year.sizeClass)).size > 1);
    expect(changed).toBeGreaterThan(0.03);
    expect(changed).toBeLessThan(0.1);
  });

  it('have figures only of years in which they were there', () => {
    for (const { figures, sizeClasses, registeredOn, closedOn } of zone) {
      const years = figures.map(({ year }) => year);
      const there = [2019, 2020, 2021, 2022].filter(
        (year) => `${year}-12-31` >= registeredOn && (closedOn === null || `${year}-12-31` < closedOn),
      );
      expect([there, there.filter((year) => year !== 2022)]).toContainEqual(years);
      expect(sizeClasses.map(({ year }) => year)).toEqual(years);
    }
  });

  it('have whole figures, somebody working there, and the class of the day shown', () => {
    const figures = zone.flatMap((enterprise) => enterprise.figures);
    expect(figures.filter((year) => !Object.values(year).every(Number.isInteger))).toEqual([]);
    expect(
      figures.filter(({ headcount, revenue, assets }) => Math.min(headcount, revenue, assets) < 1),
    ).toEqual([]);
    const classes = zone.map(({ sizeClasses }) => sizeClassOn('2023-06-30', sizeClasses) ?? 'MICRO');
    expect(zone.map(({ sizeClass }) => sizeClass)).toEqual(classes);
  });

  it('were registered from 1995 to the day shown, ever more, and a few closed since the plan began', () => {
    const days = zone.map(({ registeredOn }) => registeredOn).sort();
    expect(days.at(0)?.slice(0, 4)).toBe('1995');
    expect(days.at(-1)! <= '2023-06-30').toBe(true);
    expect(days[1500]!.slice(0, 4) >= '2013').toBe(true);
    const closed = zone.filter(({ closedOn }) => closedOn !== null);
    expect(closed.length / zone.length).toBeGreaterThan(0.03);
    expect(closed.length / zone.length).toBeLessThan(0.05);
    for (const { registeredOn, closedOn, closedReason } of closed) {
      expect(closedOn! >= '2021-01-01' && closedOn! <= '2023-06-30' && closedOn! >= registeredOn).toBe(true);
      expect(closedReason).toBeTruthy();
    }
  });
});
