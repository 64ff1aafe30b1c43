import { createHash } from 'node:crypto';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';
import { LIMITS } from './document-limits.ts';

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const deep = (levels: number) =>
  `{ mediators { edges { node { ${'mentor { '.repeat(levels)} id ${'}'.repeat(levels)} } } } }`;
const persisted = `query Long { ${many(300, (i) => `a${i}: __typename`)} }`;

describe('a document that a client brings', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld({ documents: [persisted] });
    token = await world.token();
  });
  afterAll(() => world.stop());

  it('may have the depth of the limit, and no more', async () => {
    expect((await world.query(deep(LIMITS.depth - 4), { token })).errors).toBeUndefined();
    const answer = await world.query(deep(LIMITS.depth - 3), { token });
    expect(answer.errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_COMPLEX');
    expect(answer.errors?.[0]?.message).toContain(`depth > ${LIMITS.depth}`);
  });

  it('cannot hide its depth in fragments', async () => {
    const document = `{ mediators { edges { node { ...A } } } }
      fragment A on Mediator { colleagues { colleagues { colleagues { colleagues { ...B } } } } }
      fragment B on Mediator { colleagues { colleagues { colleagues { colleagues { ...C } } } } }
      fragment C on Mediator { colleagues { colleagues { colleagues { colleagues { colleagues { id } } } } } }`;
    expect((await world.query(document, { token })).text).toContain('depth >');
  });

  it('may have as many aliases as the limit, and no more', async () => {
    const aliased = (count: number) => `{ ${many(count, (i) => `a${i}: whoAmI`)} }`;
    expect((await world.query(aliased(LIMITS.aliases), { token })).errors).toBeUndefined();
    const answer = await world.query(aliased(LIMITS.aliases + 1), { token });
    expect(answer.text).toContain(`aliases > ${LIMITS.aliases}`);
    expect(answer.data).toBeUndefined();
  });

  it('may have as many directives as the limit, and no more', async () => {
    const directed = (count: number) => `{ ${many(count, () => 'whoAmI @include(if: true)')} }`;
    expect((await world.query(directed(LIMITS.directives), { token })).errors).toBeUndefined();
    expect((await world.query(directed(LIMITS.directives + 1), { token })).text).toContain('directives >');
  });

  it('may be as long as the limit of tokens, and no longer', async () => {
    const answer = await world.query(`{ ${'whoAmI '.repeat(LIMITS.tokens)} }`, { token });
    expect(answer.errors?.[0]?.extensions['code']).toBe('GRAPHQL_PARSE_FAILED');
    const shorter = await world.query(`{ ${'whoAmI '.repeat(LIMITS.tokens - 4)} }`, { token });
    expect(shorter.text).not.toContain('GRAPHQL_PARSE_FAILED');
  });

  it('with fragments that lead back into themselves is refused and does no harm', async () => {
    const document =
      '{ mediators { edges { node { ...A } } } } fragment A on Mediator { colleagues { ...A } }';
    expect((await world.query(document, { token })).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('with fragments that multiply is refused at once', async () => {
    const bomb = `{ mediators { edges { node { ...F0 } } } } ${many(
      40,
      (i) => `fragment F${i} on Mediator { ...F${i + 1} ... on Mediator { ...F${i + 1} } }`,
    )} fragment F40 on Mediator { id }`;
    const began = performance.now();
    expect((await world.query(bomb, { token })).text).toContain('OPERATION_TOO_COMPLEX');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is judged by other limits than one of the manifest', async () => {
    const documentId = createHash('sha256').update(persisted).digest('hex');
    expect((await world.query(undefined, { body: { documentId } })).data).toHaveProperty('a299');
    expect((await world.query(persisted, { token })).text).toContain('aliases >');
  });
});
