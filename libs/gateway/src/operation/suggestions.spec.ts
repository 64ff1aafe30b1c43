import { startWorld } from '../testing/harness.ts';

it('A wrong name is called wrong, and no right one is suggested', async () => {
  await using world = await startWorld();
  const token = await world.token();
  for (const document of [
    '{ mediatorz { edges { node { id } } } }',
    '{ mediators(frist: 1) { edges { node { id } } } }',
    '{ mediators { edges { node { ... on Mediatr { id } } } } }',
    '{ mediators }',
  ]) {
    // Twice: the runtime keeps results of validation.
    for (const answer of [await world.query(document, { token }), await world.query(document, { token })]) {
      expect(answer.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(answer.text).not.toContain('Did you mean');
    }
  }
});
