import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

const BOTH = '{ mediators { edges { node { name cases } } } enterprises { name } }';
const missing = (area: string) => expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', area });

describe('a subgraph that does not answer', () => {
  let world: World;
  let token: string;
  beforeEach(async () => {
    world = await startWorld({ tuning: { upstreamTimeout: 200, breakerPause: 150 } });
    token = await world.token();
  });
  afterEach(() => world.stop());
  const ask = (document: string) => world.query(document, { token });

  it('costs its own part of the answer only, and the client is told which', async () => {
    await world.subgraphs.organizations.stop();
    const answer = await ask(BOTH);
    expect(answer.data).toEqual({
      mediators: { edges: [{ node: { name: '甲', cases: null } }, { node: { name: '乙', cases: null } }] },
      enterprises: null,
    });
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? []) expect(error.extensions).toEqual(missing('organizations'));
  });

  it('leaves its root fields null, even when nothing else was asked for', async () => {
    await world.subgraphs.organizations.stop();
    const answer = await ask(
      'query ($no: Boolean = false) { __typename a: enterprises { name } ...F b: enterprises @include(if: $no) { name } } fragment F on Query { enterprises { name } }',
    );
    expect(answer.data).toEqual({ __typename: 'Query', a: null, enterprises: null });
    expect(answer.status).toBe(200);
  });

  it.each(['hangs', 'breaks off', 'is starting', 'refuses', 'talks nonsense'] as const)(
    'is told as missing when it %s',
    async (behaviour) => {
      world.subgraphs.organizations.behaviour = behaviour;
      const answer = await ask(BOTH);
      expect(answer.data?.['mediators']).toBeTruthy();
      expect(answer.errors?.[0]?.extensions).toEqual(missing('organizations'));
      expect(answer.text).not.toMatch(/main\.js|html|ASSERTION|127\.0\.0\.1/);
    },
  );

  it('is asked a second time for a query, signed anew', async () => {
    world.subgraphs.organizations.behaviour = 'breaks off';
    await ask('{ enterprises { name } }');
    const { calls } = world.subgraphs.organizations;
    expect(calls).toHaveLength(2);
    const assertions = calls.map(({ headers }) => headers['x-tongxing-assertion']);
    expect(new Set(assertions).size).toBe(2);
  });

  it.each(['hangs', 'refuses'] as const)('is asked once only when it %s', async (behaviour) => {
    world.subgraphs.organizations.behaviour = behaviour;
    await ask('{ enterprises { name } }');
    expect(world.subgraphs.organizations.calls).toHaveLength(1);
  });

  it('is never asked a second time for a mutation', async () => {
    world.subgraphs.people.behaviour = 'breaks off';
    const answer = await ask('mutation { rename(name: "x") }');
    expect(answer.errors?.[0]?.extensions).toEqual(missing('people'));
    expect(world.subgraphs.people.calls).toHaveLength(1);
  });

  it('is never asked a second time for an error of its own', async () => {
    await ask('{ broken }');
    expect(world.subgraphs.people.calls).toHaveLength(1);
  });

  it('is left alone after some failures, so that answers come at once, and tried again after a pause', async () => {
    world.subgraphs.organizations.behaviour = 'hangs';
    await Promise.all([1, 2, 3, 4, 5].map(() => ask('{ enterprises { name } }')));
    const calls = world.subgraphs.organizations.calls.length;
    const began = performance.now();
    const answer = await ask('{ enterprises { name } }');
    expect(performance.now() - began).toBeLessThan(140);
    expect(answer.errors?.[0]?.extensions).toEqual(missing('organizations'));
    expect(world.subgraphs.organizations.calls).toHaveLength(calls);

    world.subgraphs.organizations.behaviour = 'answers';
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask('{ enterprises { name } }')).errors).toBeUndefined();
    expect((await ask('{ enterprises { name } }')).errors).toBeUndefined();
  });
});
