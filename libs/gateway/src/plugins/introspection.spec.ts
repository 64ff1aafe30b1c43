import { getIntrospectionQuery } from 'graphql';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('introspection', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  const ask = async (roles: ['CITY'] | ['INTEGRATOR'] | ['ADMIN'], document = getIntrospectionQuery()) =>
    world.query(document, { token: await world.token({ roles }) });

  it.each(['INTEGRATOR', 'ADMIN'] as const)(
    'is open to the role %s, with the query of the usual tools',
    async (role) => {
      expect((await ask([role] as ['ADMIN'])).data).toHaveProperty('__schema');
    },
  );

  it('is shut to others, even for a document that somebody else was just allowed', async () => {
    await ask(['ADMIN']);
    const answer = await ask(['CITY']);
    expect(answer.status).toBe(403);
    expect(answer.errors?.[0]?.extensions['code']).toBe('INTROSPECTION_NOT_ALLOWED');
    expect(answer.data).toBeUndefined();
    expect((await ask(['ADMIN'])).data).toHaveProperty('__schema');
  });

  it.each([
    'query A { __type(name: "Query") { name } }',
    'query A { x: __schema { types { name } } }',
    'query A { ...F } fragment F on Query { __schema { types { name } } }',
    'query A { ... on Query { __schema { types { name } } } }',
  ])('is shut in the disguise %s', async (document) => {
    expect((await ask(['CITY'], document)).text).toContain('INTROSPECTION_NOT_ALLOWED');
  });

  it('shows no subgraph and nothing of federation', async () => {
    const { text } = await ask(['ADMIN']);
    expect(text).not.toMatch(/_service|_entities|join__|\.invalid|127\.0\.0\.1/);
    expect((await ask(['ADMIN'], '{ _service { sdl } }')).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});

it('Introspection is open in development', async () => {
  await using world = await startWorld({ open: true });
  expect((await world.query('{ __schema { types { name } } }')).data).toHaveProperty('__schema');
});
