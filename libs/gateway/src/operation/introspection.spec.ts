import { ROLES } from '@tongxing/auth';
import type { Role } from '@tongxing/auth';
import { getIntrospectionQuery } from 'graphql';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('introspection', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  const ask = async (role: Role, document = getIntrospectionQuery(), scope = ['graph']) =>
    world.query(document, { token: await world.token({ roles: [role], scope }) });

  it('is open to an integrator, with the query of the usual tools', async () => {
    expect((await ask('INTEGRATOR')).data).toHaveProperty('__schema');
  });

  it.each(ROLES.filter((role) => role !== 'INTEGRATOR'))(
    'is shut to the role %s, even for a document that an integrator was just allowed',
    async (role) => {
      await ask('INTEGRATOR');
      const answer = await ask(role);
      expect(answer.status).toBe(403);
      expect(answer.errors?.[0]?.extensions['code']).toBe('INTROSPECTION_NOT_ALLOWED');
      expect(answer.data).toBeUndefined();
      expect((await ask('INTEGRATOR')).data).toHaveProperty('__schema');
    },
  );

  it('is shut to an integrator whose scope is not the graph', async () => {
    expect((await ask('INTEGRATOR', undefined, ['figures'])).text).toContain('FORBIDDEN');
    expect((await ask('INTEGRATOR', undefined, ['dashboard'])).text).toContain('PERSISTED_DOCUMENT_REQUIRED');
  });

  it.each([
    'query A { __type(name: "Query") { name } }',
    'query A { x: __schema { types { name } } }',
    'query A { ...F } fragment F on Query { __schema { types { name } } }',
    'query A { ... on Query { __schema { types { name } } } }',
  ])('is shut in the disguise %s', async (document) => {
    expect((await ask('CITY', document)).text).toContain('INTROSPECTION_NOT_ALLOWED');
  });

  it('shows no subgraph and nothing of federation', async () => {
    const { text } = await ask('INTEGRATOR');
    expect(text).not.toMatch(/_service|_entities|join__|\.invalid|127\.0\.0\.1/);
    expect((await ask('INTEGRATOR', '{ _service { sdl } }')).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});

it('Introspection is open in development', async () => {
  await using world = await startWorld({ open: true });
  expect((await world.query('{ __schema { types { name } } }')).data).toHaveProperty('__schema');
});
