import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Coordinator } from './coordinator/coordinator.entity.ts';
import { people } from './index.ts';
import { addPeople, roleOf } from './testing/rows.ts';

const office = actorFor('OFFICE');
const EVERYBODY = `{ coordinators(first: 200) { edges { node { id districtCode streetCode person { id } } } }
  mediators(first: 200) { edges { node { id districtCode streetCode person { id } } } }
  experts(first: 200) { edges { node { id districtCode person { id } } } }
  assignments(first: 200) { edges { node { id districtCode } } } }`;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people);
  await addPeople(app, 20);
  await addPeople(app, 5, '130299');
});
afterAll(() => app.stop());

interface List {
  readonly edges: {
    readonly node: { readonly id: string; readonly districtCode: string; readonly streetCode?: string };
  }[];
}
const nodesOf = ({ edges }: List) => edges.map(({ node }) => node);

describe('jurisdiction', () => {
  it.each([['130273'], ['130299']])('shows the office of %s its own people only', async (code) => {
    const { data } = await app.execute(actorFor('OFFICE', { districts: [code] }), EVERYBODY);
    for (const list of Object.values<List>(data)) {
      expect(list.edges.length).toBeGreaterThan(0);
      expect(new Set(nodesOf(list).map(({ districtCode }) => districtCode))).toEqual(new Set([code]));
    }
  });

  it('shows street staff no coordinator and no mediator of another street', async () => {
    const { data } = await app.execute(actorFor('STREET', { street: '130273101' }), EVERYBODY);
    for (const list of [data.coordinators, data.mediators] as List[]) {
      expect(nodesOf(list).map(({ streetCode }) => streetCode)).toEqual(Array<string>(5).fill('130273101'));
    }
  });

  it('shows street staff also who coordinates for the whole district, without letting them change it', async () => {
    const { em } = app.context(office);
    const role = await roleOf(app, '130273');
    const work = { level: null, employment: 'FULL_TIME', streetCode: null } as const;
    const { id } = em.create(Coordinator, { ...role, ...work }, { persist: true });
    await em.flush();
    const street = actorFor('STREET', { street: '130273101' });
    const query = `{ coordinator(id: "${id}") { name } }`;
    expect((await app.execute(street, query)).data.coordinator).toEqual({ name: '样**' });
    expect(await app.context(street).em.nativeUpdate(Coordinator, { id }, { name: '改名' })).toBe(0);
    const other = await app.execute(actorFor('OFFICE', { districts: ['130299'] }), query);
    expect(other.data.coordinator).toBeNull();
  });

  it('hides one of another district as if they were not there, also their history', async () => {
    const { data } = await app.execute(office, EVERYBODY);
    const [coordinator, mediator, expert] = [data.coordinators, data.mediators, data.experts].map(
      (list: List) => list.edges[0]!.node.id,
    );
    const query = `{ coordinator(id: "${coordinator}") { history { totalCount } } mediator(id: "${mediator}") { id } expert(id: "${expert}") { id } }`;
    const other = await app.execute(actorFor('OFFICE', { districts: ['130299'] }), query);
    expect([other.data, other.errors]).toEqual([
      { coordinator: null, mediator: null, expert: null },
      undefined,
    ]);
  });

  it.each(['CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'] as const)('shows %s nobody', async (role) => {
    const { data, errors } = await app.execute(actorFor(role), EVERYBODY);
    expect(Object.values(data)).toEqual([null, null, null, null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array<string>(4).fill('FORBIDDEN'));
  });
});
