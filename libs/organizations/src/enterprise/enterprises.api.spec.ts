import { withCheckCharacters } from '@tongxing/reference-data';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf as bodyColumnsOf } from '../mediation-body/mediation-body.policy.ts';
import { office } from '../testing/enterprises.ts';
import { STREETS } from '../testing/rows.ts';
import { Enterprise } from './enterprise.entity.ts';
import { columnsOf } from './enterprise.policy.ts';

const NUMBER = 60;
const NAMES = ['安', '北', '昌', '东', '丰', '广', '恒', '金', '立', '明'];
const HEADCOUNTS = [5, 25, 350, 1200, null];
let app: RunningSubgraph;

beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  const { em } = app.context(office);
  const entered = (n: number) => ({
    districtCode: '130273',
    recordedBySub: 'test',
    idempotencyKey: `row-${n}`,
  });
  const rows = Array.from({ length: NUMBER }, (_, n) => {
    const headcount = HEADCOUNTS[n % HEADCOUNTS.length] ?? null;
    const columns = columnsOf({
      // Names come thrice, and so do most other values: what cursors trip over.
      name: `${NAMES[n % NAMES.length]}风${n % 20}公司`,
      creditCode: withCheckCharacters(`91555555${String(n).padStart(8, '0')}`),
      streetCode: STREETS[n % STREETS.length]!,
      industry: [null, 'C33', 'C34', 'F51', 'P83'][n % 5] ?? null,
      registrationType: [null, '110', '173'][n % 3] ?? null,
      registeredOn: n % 4 === 0 ? null : `2021-0${(n % 3) + 1}-01`,
      figures: headcount === null ? [] : [{ year: 2022, headcount, revenue: headcount * 100.25, assets: n }],
    });
    const closed = n % 6 === 5 ? { status: 'CLOSED' as const, closedOn: '2022-05-05' } : {};
    return em.create(Enterprise, { ...entered(n), ...columns, ...closed });
  });
  await em.persist(rows).flush();
  for (const [n, row] of rows.slice(0, 12).entries()) {
    const { streetCode, id: enterpriseId } = row;
    const items = { hasOffice: true, hasEquipment: true, hasNameAndLogo: true, hasPostedRules: true };
    const form = {
      ...items,
      name: `${row.name}调解委员会`,
      type: 'ENTERPRISE' as const,
      streetCode,
      enterpriseId,
    };
    const closed = n >= 10 ? { status: 'CLOSED' as const, closedOn: '2022-05-05' } : {};
    em.create(MediationBody, { ...entered(n), ...bodyColumnsOf(form), ...closed }, { persist: true });
  }
  await em.flush();
});
afterAll(() => app.stop());

const NODE = 'id name creditCode streetCode industry sizeClass headcount revenue registeredOn';
type Row = Record<string, string | number | null>;

async function walk(sort: string, first = 7, actor = office): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { enterprises(first: ${first}, after: $after, sort: ${sort}) {
      edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await app.execute(actor, query, { after });
    rows.push(...data.enterprises.edges.map(({ node }: { node: Row }) => node));
    after = data.enterprises.pageInfo.hasNextPage ? data.enterprises.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

const RANKS = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'];
const pinyin = new Intl.Collator('zh-CN');
/** For each order: what of a row it goes by, null last; and how two of them compare. */
const ORDERS: readonly [string, (row: Row) => string | number | null][] = [
  ['NAME', ({ name }) => name!],
  ['CREDIT_CODE', ({ creditCode }) => creditCode!],
  ['STREET', ({ streetCode }) => streetCode!],
  ['INDUSTRY', ({ industry }) => industry!],
  ['SIZE', ({ sizeClass }) => (RANKS.includes(String(sizeClass)) ? RANKS.indexOf(String(sizeClass)) : null)],
  ['HEADCOUNT', ({ headcount }) => headcount!],
  ['REVENUE', ({ revenue }) => revenue!],
  ['REGISTERED_ON', ({ registeredOn }) => registeredOn!],
];
const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' ? a - Number(b) : pinyin.compare(a, String(b));

describe('the ledger of enterprises', () => {
  it.each(ORDERS.flatMap(([by, of]) => (['ASC', 'DESC'] as const).map((way) => [by, way, of] as const)))(
    'walked page by page by %s %s shows each row once, in order, those without a value last',
    async (by, direction, valueOf) => {
      const rows = await walk(`{ by: ${by}, direction: ${direction} }`);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(NUMBER);
      expect(rows).toHaveLength(NUMBER);
      const values = rows.map(valueOf);
      const known = values.filter((value) => value !== null);
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      const sorted = known.toSorted((a, b) => (direction === 'ASC' ? compare(a, b) : compare(b, a)));
      expect(known).toEqual(sorted);
    },
  );

  it('is the same whatever the size of the pages', async () => {
    const [small, large] = [
      await walk('{ by: HEADCOUNT, direction: DESC }', 1),
      await walk('{ by: HEADCOUNT, direction: DESC }', 200),
    ];
    expect(small).toEqual(large);
  });

  it('shows street staff their own street in every order', async () => {
    const street = actorFor('STREET', { street: '130273101' });
    for (const [by] of ORDERS) {
      const rows = await walk(`{ by: ${by} }`, 4, street);
      expect([rows.length, new Set(rows.map(({ streetCode }) => streetCode))]).toEqual([
        NUMBER / STREETS.length,
        new Set(['130273101']),
      ]);
    }
  });

  it.each([
    ['words of the name', '{ text: "安风" }', 6],
    ['one character', '{ text: "安" }', 6],
    ['pinyin initials', '{ text: "AF" }', 6],
    ['a part of the code', '{ text: "5555550000000" }', 10],
    ['words that hold a wildcard', '{ text: "安%" }', 0],
    ['blanks alone', '{ text: " 　" }', NUMBER],
    ['a street', '{ streetCode: "130273401" }', 15],
    ['a status', '{ status: CLOSED }', 10],
    ['a size', '{ sizeClass: NOT_APPLICABLE }', 0],
    ['several sizes', '{ sizeClasses: [MICRO, SMALL, MEDIUM, LARGE] }', 36],
    ['a section of industries', '{ industrySection: "C" }', 24],
    ['a division', '{ industrySection: "C33" }', 12],
    ['a section that is a wildcard', '{ industrySection: "%" }', 0],
    ['an ownership', '{ ownership: STATE }', 20],
    ['those with a mediation body in office', '{ hasMediationBody: true }', 10],
    ['those without', '{ hasMediationBody: false }', NUMBER - 10],
    ['a span of registration', '{ registeredFrom: "2021-02-01", registeredTo: "2021-02-28" }', 15],
    ['all of it together', '{ text: "风", status: ACTIVE, industrySection: "C", hasMediationBody: true }', 4],
  ])('is narrowed by %s, and so are its totals', async (_, filter, expected) => {
    const query = `{ enterprises(filter: ${filter}) { totalCount } enterpriseTotals(filter: ${filter}) { count } }`;
    const { data } = await app.execute(office, query);
    expect([data.enterprises.totalCount, data.enterpriseTotals.count]).toEqual([expected, expected]);
  });

  it('sums what the newest year of each says, and nothing of none', async () => {
    const query = `{ all: enterpriseTotals { count headcount revenue assets }
      none: enterpriseTotals(filter: { text: "没有这家" }) { count headcount revenue assets } }`;
    const { data } = await app.execute(office, query);
    const known = HEADCOUNTS.filter((value) => value !== null).reduce((sum, value) => sum + value, 0);
    expect(data.all).toEqual({
      count: NUMBER,
      headcount: known * 12,
      revenue: known * 12 * 100.25,
      assets: Array.from({ length: NUMBER }, (_, n) => (n % 5 === 4 ? 0 : n)).reduce((a, b) => a + b, 0),
    });
    expect(data.none).toEqual({ count: 0, headcount: 0, revenue: 0, assets: 0 });
  });

  it('sums for street staff what they see', async () => {
    const street = actorFor('STREET', { street: '130273101' });
    const { data } = await app.execute(street, '{ enterpriseTotals { count } }');
    expect(data.enterpriseTotals.count).toBe(15);
  });

  it('tells of each whether it has a mediation body in office, and which it ever had', async () => {
    const query = `{ enterprises(first: 200, sort: { by: CREDIT_CODE }) {
      edges { node { hasMediationBody mediationBodies { type status } } } } }`;
    const { data } = await app.execute(office, query);
    const seen = data.enterprises.edges.map(
      ({ node }: { node: { hasMediationBody: boolean; mediationBodies: object[] } }) =>
        `${node.hasMediationBody} ${node.mediationBodies.length}`,
    );
    const expected = (n: number) => (n < 10 ? 'true 1' : n < 12 ? 'false 1' : 'false 0');
    expect(seen).toEqual(Array.from({ length: NUMBER }, (_, n) => expected(n)));
  });

  it.each([actorFor('CITY'), actorFor('CITY_OFFICE'), actorFor('BODY'), actorFor('ADMIN')])(
    'is closed to everybody else, totals included',
    async (actor) => {
      for (const field of ['enterprises { totalCount }', 'enterpriseTotals { count }']) {
        const { errors } = await app.execute(actor, `{ ${field} }`);
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    },
  );
});
