import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, listenIn, office, placesOf, send } from '../testing/enterprises.ts';

let app: RunningSubgraph;
let told: ReturnType<typeof listenIn>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  told = listenIn(app);
});
afterAll(() => app.stop());

async function several(number: number, more: object = {}) {
  const rows = [];
  for (let index = 0; index < number; index += 1) {
    const { entry } = await enter(app, more);
    rows.push({ id: entry.id as string, expectedVersion: 1 });
  }
  told.splice(0);
  return rows;
}
const change = (input: object, actor = office, headers: object = {}) =>
  send(app, 'changeEnterprises', input, actor, headers);
const versions = async (rows: { id: string }[]) =>
  Promise.all(
    rows.map(async ({ id }) => {
      const { data } = await app.execute(office, `{ enterprise(id: "${id}") { version } }`);
      return data.enterprise.version as number;
    }),
  );

describe('changing several enterprises', () => {
  it('changes what is given and what follows from it, nothing else, and tells each', async () => {
    const figures = [{ year: 2022, headcount: 25, revenue: 400 }];
    const rows = await several(3, { industry: 'C33', registrationType: '173', figures });
    const { result } = await change({ rows, industry: 'I65', registrationType: '110' });
    expect(result.enterprises.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
    for (const enterprise of result.enterprises) {
      expect(enterprise).toMatchObject({
        version: 2,
        streetCode: '130273101',
        industry: 'I65',
        ownership: 'STATE',
        ownershipDerived: true,
        headcount: 25,
        sizeClass: 'SMALL',
      });
    }
    expect(told.map(({ entityVersion }) => entityVersion)).toEqual([2, 2, 2]);
  });

  it('leaves alone an ownership that somebody stated', async () => {
    const rows = await several(1, { registrationType: '159', ownership: 'STATE' });
    const { result } = await change({ rows, registrationType: '173' });
    expect(result.enterprises[0]).toMatchObject({ ownership: 'STATE', ownershipDerived: false });
  });

  it('makes the same number of statements for 3 as for 30', async () => {
    const [few, many] = [await several(3), await several(30)];
    const counted = [];
    for (const rows of [few, many]) {
      app.statements();
      expect((await change({ rows, streetCode: '130273402' })).result.enterprises).toHaveLength(rows.length);
      counted.push(app.statements().length);
    }
    expect(counted[1]).toBe(counted[0]);
  });

  it('changes none when one of them was changed meanwhile, and says which', async () => {
    const rows = await several(3);
    await change({ rows: [rows[1]!], ownership: 'OTHER' });
    const { result } = await change({ rows, ownership: 'PRIVATE' });
    expect(result).toMatchObject({
      __typename: 'BulkConflict',
      conflicts: [{ id: rows[1]!.id, currentVersion: 2 }],
    });
    expect(await versions(rows)).toEqual([1, 2, 1]);
  });

  it('counts what is hidden or missing among the conflicts', async () => {
    const [here] = await several(1);
    const [there] = await several(1, { streetCode: '130273402' });
    const street = actorFor('STREET', { street: '130273101' });
    const { result } = await change({ rows: [here, there], ownership: 'PRIVATE' }, street);
    expect(result.conflicts).toEqual([{ id: there!.id, currentVersion: null }]);
  });

  it('names its faults, changes nothing and tells nothing', async () => {
    const rows = await several(2);
    const faults = async (input: object) => placesOf((await change(input)).result);
    expect(await faults({ rows })).toEqual(['rows NOTHING_TO_CHANGE']);
    expect(await faults({ rows, industry: null })).toEqual(['rows NOTHING_TO_CHANGE']);
    expect(await faults({ rows: [], ownership: 'STATE' })).toEqual(['rows ROW_COUNT']);
    expect(await faults({ rows: Array.from({ length: 201 }, () => rows[0]), ownership: 'STATE' })).toEqual([
      'rows ROW_COUNT',
    ]);
    expect(await faults({ rows, streetCode: '1', industry: 'C99', registrationType: '1' })).toEqual([
      'streetCode UNKNOWN_STREET',
      'industry UNKNOWN_INDUSTRY',
      'registrationType UNKNOWN_REGISTRATION_TYPE',
    ]);
    expect(await versions(rows)).toEqual([1, 1]);
    expect(told).toEqual([]);
  });

  it('by two people at once changes each enterprise once', async () => {
    const rows = await several(5);
    const answers = await Promise.all([
      change({ rows, ownership: 'STATE' }),
      change({ rows: rows.toReversed(), ownership: 'PRIVATE' }),
    ]);
    expect(answers.map(({ result }) => result.__typename).sort()).toEqual([
      'BulkConflict',
      'EnterprisesChanged',
    ]);
    expect(await versions(rows)).toEqual([2, 2, 2, 2, 2]);
  });

  it.each([
    ['人社局', actorFor('UNIT', { unit: 'HRSS' }), {}, 'EnterprisesChanged'],
    ['street staff for their own', actorFor('STREET', { street: '130273101' }), {}, 'EnterprisesChanged'],
    [
      'street staff, not to another street',
      actorFor('STREET', { street: '130273101' }),
      { streetCode: '130273402' },
      'NotPermitted',
    ],
    ['工会 not at all', actorFor('UNIT', { unit: 'UNION' }), {}, 'NotPermitted'],
  ])('is done by %s', async (_, actor, more, expected) => {
    const rows = await several(2);
    const { result } = await change({ rows, ownership: 'STATE', ...more }, actor);
    expect(result.__typename).toBe(expected);
  });
});
