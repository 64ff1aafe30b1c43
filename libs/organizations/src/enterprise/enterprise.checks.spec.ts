import { Checks, type Ctx } from '@tongxing/subgraph';
import type { Street } from '../division/street.entity.ts';
import { checkEnterprise } from './enterprise.checks.ts';
import type { EnterpriseFields } from './enterprise.policy.ts';

const STREET = { code: '130273101', districtCode: '130273' } as Street;
const FORM: EnterpriseFields = {
  name: '企业',
  creditCode: '91350100M000100Y43',
  streetCode: STREET.code,
};

/** The faults of a form: where, which, and what is said. */
function faultsOf(
  more: Partial<EnterpriseFields>,
  language: 'zh' | 'en' = 'zh',
  street: Street | null = STREET,
) {
  // 30 June 2023 in Shanghai, and still the 29th elsewhere.
  const ctx = { language, now: new Date('2023-06-29T17:00:00Z') } as Ctx;
  const faults = new Checks(ctx);
  checkEnterprise(faults, ctx, { ...FORM, ...more }, street);
  return faults.asProblem().fields;
}
const placesOf = (more: Partial<EnterpriseFields>, street?: Street | null) =>
  faultsOf(more, 'zh', street).map(({ code, path }) => `${path.join('.')} ${code}`);
const year = (row: object) => ({ figures: [{ year: 2022, headcount: 1, ...row }] });

describe('the form of an enterprise', () => {
  it('is in order with name, code and street alone, and with everything', () => {
    expect(placesOf({})).toEqual([]);
    const figures = [
      { year: 2023, headcount: 0 },
      { year: 2000, revenue: 0, assets: 99_999_999_999.99 },
      { year: 2022, headcount: 10_000_000, revenue: 1234.56 },
    ];
    const full = { industry: 'G591', registrationType: '173', registeredOn: '2023-06-30', figures };
    expect(placesOf(full)).toEqual([]);
  });

  it.each<[string, Partial<EnterpriseFields>]>([
    ['name REQUIRED', { name: ' 　' }],
    ['name TOO_LONG', { name: '长'.repeat(201) }],
    ['creditCode MALFORMED', { creditCode: '91350100M000100Y4' }],
    ['creditCode NOT_AN_ENTERPRISE', { creditCode: '52130200MJ000000X6' }],
    ['creditCodeReason REASON_REQUIRED', { creditCode: '91350211M0000XUF46', creditCodeReason: ' ' }],
    ['creditCodeReason TOO_LONG', { creditCodeReason: '长'.repeat(501) }],
    ['industry UNKNOWN_INDUSTRY', { industry: '33' }],
    ['registrationType UNKNOWN_REGISTRATION_TYPE', { registrationType: '999' }],
    ['registeredOn IN_THE_FUTURE', { registeredOn: '2023-07-01' }],
    ['figures.0.year YEAR_OUT_OF_RANGE', year({ year: 1999 })],
    ['figures.0.year YEAR_OUT_OF_RANGE', year({ year: 2024 })],
    ['figures.0.year NO_FIGURES', year({ headcount: null })],
    ['figures.0.headcount NOT_A_HEADCOUNT', year({ headcount: -1 })],
    ['figures.0.headcount NOT_A_HEADCOUNT', year({ headcount: 1.5 })],
    ['figures.0.headcount NOT_A_HEADCOUNT', year({ headcount: 10_000_001 })],
    ['figures.0.revenue NOT_AN_AMOUNT', year({ revenue: -0.01 })],
    ['figures.0.revenue NOT_AN_AMOUNT', year({ revenue: 0.001 })],
    ['figures.0.assets NOT_AN_AMOUNT', year({ assets: 100_000_000_000 })],
    ['figures.0.assets NOT_AN_AMOUNT', year({ assets: Number.NaN })],
    ['figures.1.year YEAR_REPEATED', { figures: [year({}).figures[0]!, year({}).figures[0]!] }],
    [
      'figures TOO_MANY_YEARS',
      { figures: Array.from({ length: 25 }, (_, index) => ({ year: 2000 + index, headcount: 1 })) },
    ],
  ])('has the fault %s', (place, more) => {
    expect(placesOf(more)).toEqual([place]);
  });

  it('needs a street of the district', () => {
    expect(placesOf({}, null)).toEqual(['streetCode UNKNOWN_STREET']);
  });

  it('is answered in the language of the person, every fault in both', () => {
    const wrong: Partial<EnterpriseFields> = {
      name: '',
      creditCode: '1',
      industry: '1',
      registrationType: '1',
      registeredOn: '2024-01-01',
      figures: [{ year: 1, headcount: -1, revenue: -1, assets: -1 }, { year: 1 }],
    };
    const [chinese, english] = [faultsOf(wrong, 'zh', null), faultsOf(wrong, 'en', null)];
    expect(chinese.map(({ code }) => code)).toEqual(english.map(({ code }) => code));
    expect(chinese).toHaveLength(13);
    for (const { message } of chinese) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
    for (const { message } of english) expect(message).toMatch(/^[A-Z].*[a-z].*\.$/);
  });
});
