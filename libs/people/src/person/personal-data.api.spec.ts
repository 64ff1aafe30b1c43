import { definePermissions } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { enterPeople, body, CONTACT, EMPLOYER, EVERYTHING, NAMES, NUMBER } from '../testing/personal.ts';
import { nextId } from '../testing/rows.ts';

const { office, union, hrss, commerce, street, otherStreet } = ACTORS;
let app: RunningSubgraph;
let known: Awaited<ReturnType<typeof enterPeople>>;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  known = await enterPeople(app);
});
afterAll(() => app.stop());

/** All of an answer, with what its cursors hold. */
async function told(actor: typeof office): Promise<string> {
  const { data } = await app.execute(actor, EVERYTHING, { r: known.references });
  const text = JSON.stringify(data);
  const cursors = [...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) =>
    Buffer.from(cursor, 'base64url').toString('utf8'),
  );
  return text + cursors.join();
}

describe('names', () => {
  it.each([
    ['the office all', office, ['coordinator', 'common', 'mediator', 'expert']],
    ['工会 those of the coordinators, which it leads', union, ['coordinator', 'common']],
    ['人社局 those of mediators and experts, which it leads', hrss, ['mediator', 'expert']],
    ['商务局, which leads none, no one’s', commerce, []],
    ['a town those of its own', street, ['coordinator', 'mediator']],
    ['another town no one’s', otherStreet, []],
    ['a mediation body those of its own', body, ['mediator']],
    ['nobody of another district any', ACTORS.otherDistrict, []],
  ] as const)('are shown to %s, whatever way leads there', async (_, actor, shown) => {
    const answer = await told(actor);
    const seen = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((key) => answer.includes(NAMES[key]));
    expect(seen).toEqual(shown);
    expect([answer.includes(NUMBER), answer.includes(CONTACT)]).toEqual([false, false]);
  });

  it('that are masked show the surname alone', async () => {
    const { data } = await app.execute(commerce, EVERYTHING, { r: known.references });
    const nodes = (list: { edges: { node: { name: string } }[] }) => list.edges.map(({ node }) => node.name);
    expect([nodes(data.coordinators).sort(), nodes(data.mediators), nodes(data.experts)]).toEqual([
      ['欧阳**', '褚**'].sort(),
      ['司马**'],
      ['厉**'],
    ]);
    const { coordinators, mediators } = data;
    const [{ node }] = coordinators.edges.filter(
      (edge: { node: { certificateNo: string } }) => edge.node.certificateNo,
    );
    expect([node.certificateNo, mediators.edges[0].node.contact]).toEqual(['****1234', '****01转8']);
    const changed = node.history.edges[0].node.fields;
    expect(changed).toContainEqual({ field: 'name', before: null, after: '欧阳**' });
    expect(changed).toContainEqual({ field: 'certificateNo', before: null, after: '****1234' });
  });

  it('that are masked are found by no part of them, neither in lists nor by counting nor by the finder', async () => {
    const find = `query ($t: String!) { coordinators(filter: { text: $t }) { totalCount } coordinatorTotals(filter: { text: $t }) { count }
      mediators(filter: { text: $t }) { totalCount } experts(filter: { text: $t }) { totalCount } searchPeople(text: $t) { id } }`;
    const count = async (actor: typeof office, t: string) => {
      const { data } = await app.execute(actor, find, { t });
      const { coordinators, coordinatorTotals, mediators, experts, searchPeople } = data;
      return [coordinators, mediators, experts]
        .map((list) => list.totalCount as number)
        .concat(coordinatorTotals.count as number, searchPeople.length as number);
    };
    for (const text of ['协', '一', '欧阳', 'oyxy', '调一', 'smty', '厉', '专一', 'lzy', NUMBER]) {
      expect([text, await count(commerce, text)]).toEqual([text, [0, 0, 0, 0, 0]]);
      expect([text, (await count(office, text)).some((found) => found > 0)]).toEqual([text, true]);
    }
    // A town finds its own by name, and who serves the whole district only by what is open.
    expect(await count(street, '协')).toEqual([1, 0, 0, 1, 1]);
    expect(await count(street, EMPLOYER)).toEqual([2, 1, 1, 2, 4]);
    expect(await count(commerce, EMPLOYER)).toEqual([2, 1, 1, 2, 4]);
  });

  it('that are masked are in no order that tells of them, page by page', async () => {
    const order = async (actor: typeof office, direction: string) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query = `query ($after: String) { coordinators(first: 1, after: $after, sort: { by: NAME, direction: ${direction} }) {
          pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
        const { data } = await app.execute(actor, query, { after });
        seen.push(data.coordinators.edges[0].node.id);
        after = data.coordinators.pageInfo.hasNextPage ? data.coordinators.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    expect(await order(office, 'ASC')).toEqual([known.ids.common, known.ids.coordinator]);
    const byId = [known.ids.coordinator, known.ids.common].sort();
    expect([await order(commerce, 'ASC'), await order(commerce, 'DESC')]).toEqual([byId, byId.toReversed()]);
    // Of a town, who is masked stands before or after all that are shown.
    expect(await order(street, 'ASC')).toEqual([known.ids.common, known.ids.coordinator]);
    expect(await order(street, 'DESC')).toEqual([known.ids.coordinator, known.ids.common]);
  });

  it('that are masked cannot be guessed at by registering somebody of the name', async () => {
    const input = {
      name: NAMES.mediator,
      employment: 'PART_TIME',
      streetCode: '130273101',
      idempotencyKey: nextId(),
    };
    const asked = await mutate(app, office, 'registerCoordinator', input);
    expect(asked.candidates).toMatchObject([{ name: NAMES.mediator }]);
    const guessed = await mutate(app, union, 'registerCoordinator', { ...input, idempotencyKey: nextId() });
    expect(guessed.__typename).toBe('CoordinatorRegistered');
    expect(guessed.coordinator.person.mediator).toBeNull();
  });

  it('that are masked do not become known by giving the person a role', async () => {
    const input = {
      personId: known.persons.expert,
      employment: 'PART_TIME',
      streetCode: '130273101',
      idempotencyKey: nextId(),
    };
    for (const actor of [union, street]) {
      const answer = await mutate(app, actor, 'registerCoordinator', input);
      expect([answer.__typename, answer.path]).toEqual(['NotFound', ['personId']]);
    }
  });
});

describe('machine clients', () => {
  it.each(['CITY', 'INTEGRATOR'] as const)('are refused every way to a person: %s', async (role) => {
    const { data, errors } = await app.execute(actorFor(role), EVERYTHING, { r: known.references });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    expect(JSON.stringify(data)).not.toMatch(/\*\*|协|司马|厉/);
  });

  it.each(['CITY', 'INTEGRATOR'] as const)('get masks, should %s ever be let in', async (role) => {
    const { table } = people.permissions;
    const reads = Object.entries(table).filter(([name]) =>
      /^(coordinator|mediator|expert|person)\.read$/.test(name),
    );
    const wider = Object.fromEntries(
      reads.map(([name, grant]) => [name, { ...grant, [role]: 'DISTRICT' as const }]),
    );
    const generous = { ...people, permissions: definePermissions({ ...table, ...wider }) };
    const open = await startSubgraph(generous, { database: app.testDatabase });
    try {
      const { data, errors } = await open.execute(actorFor(role), EVERYTHING, { r: known.references });
      expect(errors).toBeUndefined();
      const text = JSON.stringify(data);
      expect(text).toContain('欧阳**');
      expect([...Object.values(NAMES), NUMBER, CONTACT].filter((secret) => text.includes(secret))).toEqual(
        [],
      );
    } finally {
      await open.stop();
    }
  });
});
