import { KNOWN_HASH, startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';
import { MAX_VALUES } from './cost.ts';

describe('the cost of an operation', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld();
    token = await world.token();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.subgraphs.people.calls.splice(0));

  const page = 'query Page($first: Int) { mediators(first: $first) { edges { node { id name } } } }';

  const wide =
    '{ mediators(first: 200) { edges { node { colleagues { colleagues { colleagues { id } } } } } } }';

  it('is the number of values its answer may hold: a page of 200 rows is cheap', async () => {
    expect((await world.query(page, { token, variables: { first: 200 } })).errors).toBeUndefined();
  });

  it('is checked before any subgraph is asked', async () => {
    const answer = await world.query(wide, { token });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_COMPLEX');
    expect(answer.errors?.[0]?.message).toContain(`values > ${MAX_VALUES.free}`);
    expect(answer).not.toHaveProperty('data');
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('counts the size from a variable, its default and a literal alike, and takes no page of more than 200 rows', async () => {
    const documents = [
      page,
      page.replace('$first: Int', '$first: Int = 201'),
      page.replace('($first: Int)', '').replace('$first', '201'),
    ];
    for (const document of documents) {
      const variables = document === page ? { first: 201 } : {};
      expect((await world.query(document, { token, variables })).text).toContain('first > 200');
    }
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('is counted anew when the size changes', async () => {
    for (const first of [200, 201, 1, 201, 200]) {
      const { text } = await world.query(page, { token, variables: { first } });
      expect(text.includes('first > 200')).toBe(first > 200);
    }
  });

  it('multiplies lists within lists', async () => {
    const nested = (levels: number) =>
      `{ mediators(first: 100) { edges { node { ${'colleagues { '.repeat(levels)} id ${'}'.repeat(levels)} } } } }`;
    expect((await world.query(nested(2), { token })).errors).toBeUndefined();
    expect((await world.query(nested(3), { token })).text).toContain('values >');
  });

  it('may be higher for a document of the manifest, and has its limit too', async () => {
    const body = { documentId: KNOWN_HASH };
    expect((await world.query(undefined, { body, variables: { first: 20_000 } })).errors).toBeUndefined();
    expect((await world.query(undefined, { body, variables: { first: 900_000 } })).text).toContain(
      'values >',
    );
  });

  it('comes with a check of the variables, whose faults reach no subgraph', async () => {
    const answer = await world.query(page, { token, variables: { first: 'many' } });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toContain('$first');
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('cannot be told of an operation that the document does not hold', async () => {
    const answer = await world.query('query A { whoAmI } query B { whoAmI }', { token });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });
});
