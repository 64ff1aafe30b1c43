import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, office } from '../testing/enterprises.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations);
});
afterAll(() => app.stop());
const english = { 'accept-language': 'en' };

describe('a credit code that is being typed', () => {
  const judge = async (code: string, actor = office, headers: object = {}) => {
    const query = `query ($code: String!) { judgeCreditCode(code: $code) { code finding message existing { name } } }`;
    return (await app.execute(actor, query, { code }, headers)).data.judgeCreditCode;
  };

  it.each([
    [' 91350100m000100y43', '91350100M000100Y43', 'SOUND'],
    ['91350211M0000XUF46', '91350211M0000XUF46', 'CHECK_CHARACTER'],
    ['51130200MJ0000001X', '51130200MJ0000001X', 'NOT_AN_ENTERPRISE'],
    ['9135', '9135', 'MALFORMED'],
  ])('%s is judged', async (typed, code, finding) => {
    expect(await judge(typed)).toMatchObject({
      code,
      finding,
      message: expect.stringMatching(/。$/),
      existing: null,
    });
    expect((await judge(typed, office, english)).message).toMatch(/\.$/);
  });

  it('is said to be somebody’s to who may see them', async () => {
    const { entry } = await enter(app);
    expect((await judge(entry.creditCode)).existing).toEqual({ name: entry.name });
    expect((await judge(entry.creditCode, actorFor('STREET', { street: '130273402' }))).existing).toBeNull();
  });
});

describe('the size class of figures that are being typed', () => {
  const find = async (input: object, headers: object = {}) => {
    const query = `query ($input: SizeClassInput!) { sizeClassOf(input: $input) { sizeClass explanation } }`;
    return (await app.execute(office, query, { input }, headers)).data.sizeClassOf;
  };

  it('is told with its reason, in the language of the person', async () => {
    const figures = { industry: 'C33', year: 2022, headcount: 1200, revenue: 1500 };
    const chinese = await find(figures);
    expect(chinese).toMatchObject({
      sizeClass: 'SMALL',
      explanation: expect.stringMatching(/^2022 年，工业：.*小型/),
    });
    expect((await find(figures, english)).explanation).toMatch(/^2022: Industry: .*small/);
  });

  it('is not told while something is missing, and it is said what', async () => {
    expect(await find({ industry: 'C33', headcount: 1200 })).toMatchObject({
      sizeClass: null,
      explanation: expect.stringContaining('营业收入'),
    });
    expect(await find({})).toMatchObject({ sizeClass: null, explanation: expect.stringContaining('行业') });
  });
});

describe('the lists that a form chooses from', () => {
  const QUERY = '{ industries { code name level sizeStandard } registrationTypes { code name ownership } }';

  it('are whole, in the language of the person', async () => {
    const { data } = await app.execute(office, QUERY);
    expect(data.industries.filter(({ level }: { level: string }) => level === 'SECTION')).toHaveLength(20);
    expect(data.industries).toContainEqual({
      code: 'G591',
      name: '装卸搬运',
      level: 'GROUP',
      sizeStandard: '交通运输业',
    });
    expect(data.industries).toContainEqual(expect.objectContaining({ code: 'G59', sizeStandard: null }));
    expect(data.registrationTypes).toHaveLength(25);
    const inEnglish = (await app.execute(office, QUERY, {}, english)).data;
    expect(inEnglish.registrationTypes[0]).toEqual({
      code: '110',
      name: 'State-owned enterprise',
      ownership: 'STATE',
    });
  });

  it('are for everybody of the district, and not for the public', async () => {
    expect((await app.execute(actorFor('BODY'), QUERY)).errors).toBeUndefined();
    expect((await app.execute(null, QUERY)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
