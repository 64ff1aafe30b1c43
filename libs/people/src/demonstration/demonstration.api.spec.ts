import { demonstrationEnterprises } from '@tongxing/reference-data';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { eventually, tellEnterprise } from '../testing/rows.ts';

const office = actorFor('OFFICE');
const PEOPLE = `{
  coordinators(first: 200) { edges { node { id name demonstration enterprises(first: 200) { edges { node { enterprise { id } } } } } } }
  mediators(first: 200) { edges { node { id name demonstration } } }
  experts(first: 200) { edges { node { id name kind demonstration } } } }`;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { demonstration: true, consume: true });
});
afterAll(() => app.stop());

describe('demonstration people', () => {
  it('are marked, named so that nobody can be meant, and of every kind', async () => {
    const { data } = await app.execute(office, PEOPLE);
    const lists = [data.coordinators, data.mediators, data.experts].map(({ edges }) => edges);
    expect(lists.map((edges) => edges.length)).toEqual([12, 20, 16]);
    for (const { node } of lists.flat()) {
      expect(node).toMatchObject({ demonstration: true, name: expect.stringMatching(/^演示/) });
    }
    expect(new Set(data.experts.edges.map(({ node }: { node: { kind: string } }) => node.kind)).size).toBe(8);
  });

  it('cover enterprises that the register invents as well, and no others', async () => {
    const known = demonstrationEnterprises('130273').map(({ id }) => id);
    const { data } = await app.execute(office, PEOPLE);
    const covered = data.coordinators.edges.flatMap(
      ({ node }: { node: { enterprises: { edges: { node: { enterprise: { id: string } } }[] } } }) =>
        node.enterprises.edges.map((edge) => edge.node.enterprise.id),
    );
    expect(covered.length).toBeGreaterThan(30);
    for (const id of covered) expect(known).toContain(id);
  });

  it('are the same when they are prepared again', async () => {
    const before = await app.execute(office, PEOPLE);
    const again = await startSubgraph(people, { demonstration: true, database: app.testDatabase });
    expect((await again.execute(office, PEOPLE)).data).toEqual(before.data);
    await again.stop();
  });

  it('yield a coverage that grows over the plan once the register has told its enterprises', async () => {
    for (const { id, streetCode, sizeClasses, registeredOn, closedOn } of demonstrationEnterprises(
      '130273',
    )) {
      const status = closedOn ? 'CLOSED' : 'ACTIVE';
      await tellEnterprise(app, id, 1, {
        streetCode,
        sizeClasses,
        registeredOn,
        closedOn,
        status,
        demonstration: true,
      });
    }
    const sql = `select valid_on::text, numerator, denominator, demonstration from people.published_figure
      where indicator_code = 'SME_COORDINATOR_COVERAGE' and valid_on in ('2020-12-31', '2021-12-31', '2022-12-31', '2023-06-30')
      order by valid_on`;
    const read = () =>
      app
        .context(office)
        .em.execute<{ numerator: number; denominator: number; demonstration: boolean }[]>(sql);
    const figures = await eventually(read, (rows) => (rows[3]?.denominator ?? 0) > 50);
    expect(figures.map(({ demonstration }) => demonstration)).toEqual([true, true, true, true]);
    const shares = figures.map(({ numerator, denominator }) => numerator / denominator);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
