import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, listenIn, office, placesOf, send, withoutQueue } from '../testing/enterprises.ts';

let app: RunningSubgraph;
let told: ReturnType<typeof listenIn>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  told = listenIn(app);
});
afterAll(() => app.stop());

const registrar = actorFor('UNIT', { unit: 'HRSS' });
const change = (input: object, actor = office, headers: object = {}) =>
  send(app, 'changeEnterprise', input, actor, headers);
/** An enterprise just entered, and what changes it: its form as it is, with what a test adds. */
async function entered(more: object = {}) {
  const { given, entry } = await enter(app, more);
  told.splice(0);
  return { entry, input: { ...given, id: entry.id, expectedVersion: entry.version } };
}
const FORM = { industry: 'C33', registrationType: '159', registeredOn: '2019-01-02' };

describe('changing an enterprise', () => {
  it('saves the whole form and what follows from it, and tells the other subgraphs', async () => {
    const figures = [{ year: 2021, headcount: 3, revenue: 9 }];
    const { entry, input } = await entered({ ...FORM, figures });
    const { result } = await change({
      ...input,
      name: '改名企业',
      industry: 'G591',
      ownership: 'STATE',
      figures: [...figures, { year: 2022, headcount: 400, revenue: 5000, assets: 0.01 }],
      streetCode: '130273401',
    });
    expect(result.enterprise).toMatchObject({
      id: entry.id,
      version: 2,
      name: '改名企业',
      industry: 'G591',
      ownership: 'STATE',
      ownershipDerived: false,
      figuresYear: 2022,
      sizeClass: 'MEDIUM',
      street: { name: '庆北办事处' },
    });
    expect(told).toMatchObject([
      {
        entityId: entry.id,
        entityVersion: 2,
        data: {
          streetCode: '130273401',
          sizeClasses: [
            { year: 2021, sizeClass: 'MICRO' },
            { year: 2022, sizeClass: 'MEDIUM' },
          ],
        },
      },
    ]);
  });

  it('empties what is left empty', async () => {
    const { input } = await entered({ ...FORM, figures: [{ year: 2021, headcount: 3 }] });
    const emptied = { ...input, industry: null, registrationType: null, registeredOn: null, figures: null };
    expect((await change(emptied)).result.enterprise).toMatchObject({
      industry: null,
      industryStandard: null,
      registrationType: null,
      registrationScheme: null,
      ownership: null,
      figures: [],
      headcount: null,
      sizeClass: null,
      registeredOn: null,
    });
  });

  it('that changes nothing keeps the version, tells nothing and leaves no trace', async () => {
    const { entry, input } = await entered({
      ...FORM,
      figures: [{ year: 2021, headcount: 3, revenue: 1.5 }],
    });
    const { result } = await change(input);
    expect(result.enterprise).toMatchObject({ version: 1, figures: [{ year: 2021, revenue: 1.5 }] });
    expect(told).toEqual([]);
    const query = `{ enterprise(id: "${entry.id}") { history { totalCount } } }`;
    expect((await app.execute(office, query)).data.enterprise.history.totalCount).toBe(1);
  });

  it('is found by its new name', async () => {
    const { input } = await entered();
    await change({ ...input, name: '寻得着企业' });
    const total = async (text: string) =>
      (await app.execute(office, `{ enterprises(filter: { text: "${text}" }) { totalCount } }`)).data
        .enterprises.totalCount;
    expect([await total('寻得着'), await total('xdz'), await total(input.name)]).toEqual([1, 1, 0]);
  });

  it('leaves all as it was when the fact cannot be told', async () => {
    const { entry, input } = await entered();
    const { errors } = await withoutQueue(app, () => change({ ...input, name: '不算数' }));
    expect(errors).toHaveLength(1);
    const query = `{ enterprise(id: "${entry.id}") { name version } }`;
    expect((await app.execute(office, query)).data.enterprise).toEqual({ name: input.name, version: 1 });
  });

  it('names every fault at its place and changes nothing', async () => {
    const { input } = await entered();
    const figures = [
      { year: 2022, headcount: 1 },
      { year: 2022, revenue: 0.001 },
    ];
    const { result } = await change({ ...input, name: '', registeredOn: '2023-07-01', figures });
    expect(placesOf(result).sort()).toEqual([
      'figures.1.revenue NOT_AN_AMOUNT',
      'figures.1.year YEAR_REPEATED',
      'name REQUIRED',
      'registeredOn IN_THE_FUTURE',
    ]);
    expect((await change(input)).result.enterprise.version).toBe(1);
  });
});

describe('two people who change the same enterprise', () => {
  it('are told of each other: the second is answered both versions, and nothing is lost', async () => {
    const { input } = await entered();
    await change({ ...input, name: '先到' });
    const { result } = await change({ ...input, name: '后到' }, registrar);
    expect(result).toMatchObject({ __typename: 'VersionConflict', expectedVersion: 1, currentVersion: 2 });
  });

  it('at the same moment: one is saved, the other answered a conflict', async () => {
    const { entry, input } = await entered();
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((name) => change({ ...input, name: `同时${name}` })),
    );
    const kinds = answers.map(({ result }) => result.__typename).sort();
    expect(kinds).toEqual(['EnterpriseChanged', ...Array.from({ length: 3 }, () => 'VersionConflict')]);
    const query = `{ enterprise(id: "${entry.id}") { version history { totalCount } } }`;
    const { data } = await app.execute(office, query);
    expect(data.enterprise).toEqual({ version: 2, history: { totalCount: 2 } });
  });

  it('in one request each see what the one before did', async () => {
    const { input } = await entered();
    const document = `mutation ($a: ChangeEnterpriseInput!, $b: ChangeEnterpriseInput!) {
      a: changeEnterprise(input: $a) { ... on EnterpriseChanged { enterprise { version } } }
      b: changeEnterprise(input: $b) { ... on EnterpriseChanged { enterprise { version name } } } }`;
    const b = { ...input, name: '二改', expectedVersion: 2 };
    const { data } = await app.execute(office, document, { a: { ...input, name: '一改' }, b });
    expect(data.b.enterprise).toEqual({ version: 3, name: '二改' });
  });
});
