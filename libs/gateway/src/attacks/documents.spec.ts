import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../operation/document-limits.ts';
import { MAX_VALUES } from '../operation/cost.ts';
import { startWorld } from '../testing/harness.ts';
import type { Answer, World } from '../testing/harness.ts';
import { expectSurvival, INSIDES } from './survival.ts';

/** An honest operation of this size takes some milliseconds; what is refused must not take much more. */
const LONGEST_MILLISECONDS = 1_500;

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const rows = (inside: string) => `{ mediators { edges { node { ${inside} } } } }`;
const nested = (levels: number, inner = 'id') =>
  `${'mentor { '.repeat(levels)}${inner}${' }'.repeat(levels)}`;

/** Documents that ask for far more than they seem to, by what should refuse them. */
const DOCUMENTS: Record<string, [document: string, refusal: string]> = {
  'a hundred aliases': [`{ ${times(100, (i) => `a${i}: whoAmI`)} }`, `aliases > ${LIMITS.aliases}`],
  'aliases spread over fragments': [
    `{ ...A ...B } fragment A on Query { ${times(20, (i) => `a${i}: whoAmI`)} } fragment B on Query { ${times(20, (i) => `b${i}: whoAmI`)} }`,
    `aliases > ${LIMITS.aliases}`,
  ],
  'aliases in a mutation': [
    `mutation { ${times(100, (i) => `a${i}: rename(name: "x")`)} }`,
    `aliases > ${LIMITS.aliases}`,
  ],
  depth: [rows(nested(30)), `depth > ${LIMITS.depth}`],
  'more depth than a stack has': [rows(nested(490)), `depth > ${LIMITS.depth}`],
  'depth in inline fragments': [
    rows(`${'... on Mediator { mentor { '.repeat(20)} id ${'} }'.repeat(20)}`),
    `depth > ${LIMITS.depth}`,
  ],
  'depth in fragments': [
    `${rows('...F0')} ${times(20, (i) => `fragment F${i} on Mediator { mentor { ...F${i + 1} } }`)} fragment F20 on Mediator { id }`,
    `depth > ${LIMITS.depth}`,
  ],
  'fragments that lead back into themselves': [
    `${rows('...A')} fragment A on Mediator { mentor { ...B } } fragment B on Mediator { mentor { ...A } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments that multiply': [
    `${rows('...F0')} ${times(30, (i) => `fragment F${i} on Mediator { ...F${i + 1} ... on Mediator { ...F${i + 1} } }`)} fragment F30 on Mediator { id name }`,
    `values > ${MAX_VALUES.free}`,
  ],
  'a page of twenty thousand rows': ['{ mediators(first: 20000) { edges { node { id } } } }', 'first > 200'],
  'lists within lists': [
    `{ mediators(first: 200) { edges { node { colleagues { colleagues { colleagues { id } } } } } } }`,
    `values > ${MAX_VALUES.free}`,
  ],
  'the same field two thousand times': [`{ ${'whoAmI '.repeat(2_100)} }`, 'GRAPHQL_PARSE_FAILED'],
  'a flood of directives': [
    `{ whoAmI ${'@include(if: true) '.repeat(100)} }`,
    `directives > ${LIMITS.directives}`,
  ],
  'a flood of unknown directives': [
    `{ whoAmI ${times(900, (i) => `@d${i}`)} }`,
    `directives > ${LIMITS.directives}`,
  ],
  'a flood of operations': [times(400, (i) => `query Q${i} { whoAmI }`), 'BAD_REQUEST'],
  'a flood of unused fragments': [
    `{ whoAmI } ${times(250, (i) => `fragment F${i} on Query { whoAmI }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a flood of variables': [
    `query (${times(450, (i) => `$v${i}: Int`)}) { whoAmI }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a list of a thousand literals': [
    `{ mediators(first: [${'1,'.repeat(1_000)}]) { edges { node { id } } } }`,
    `entries > ${LIMITS.entries}`,
  ],
  'lists nested without end': [
    `{ mediators(first: ${'['.repeat(900)}1${']'.repeat(900)}) { edges { cursor } } }`,
    '',
  ],
  'a comment of a megabyte': [`{ whoAmI } #${'x'.repeat(1_000_000)}`, `length > ${LIMITS.length}`],
  'a text of a hundred kilobytes': [
    `mutation { rename(name: "${'x'.repeat(100_000)}") }`,
    `length > ${LIMITS.length}`,
  ],
  'a flood of commas': [`{ ${','.repeat(500_000)} whoAmI }`, `length > ${LIMITS.length}`],
  'an open end': ['{ '.repeat(900), 'GRAPHQL_PARSE_FAILED'],
  'what the subgraphs tell each other': [
    '{ _entities(representations: []) { __typename } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'their schemas': ['{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
  'a part that comes later (@defer)': ['{ ... @defer { whoAmI } }', 'GRAPHQL_VALIDATION_FAILED'],
};

describe('a document', () => {
  let world: World;
  let city: string;
  beforeAll(async () => {
    world = await startWorld({ apart: true, environment: { RATE_LIMIT_CLIENT: 0 } });
    city = await world.token();
    await expectSurvival(world);
  });
  afterAll(() => world.stop());
  beforeEach(() => Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0)));
  const timed = async (document: string, token = city): Promise<Answer> => {
    const began = performance.now();
    const answer = await world.query(document, { token });
    expect(performance.now() - began).toBeLessThan(LONGEST_MILLISECONDS);
    return answer;
  };

  it.each(Object.keys(DOCUMENTS))(
    'that holds %s is refused at once, and reaches no subgraph',
    async (name) => {
      const [document, refusal] = DOCUMENTS[name]!;
      const answer = await timed(document);
      expect(answer.text).toContain(refusal);
      expect(answer.errors?.length).toBeGreaterThan(0);
      expect(answer.data).toBeUndefined();
      expect(answer.text).not.toMatch(INSIDES);
      expect(world.subgraphs.people.calls).toEqual([]);
    },
  );

  it('that asks for one field again and again costs no more than a moment, whatever the number', async () => {
    const document = (count: number) => `{ ${'whoAmI '.repeat(count)} }`;
    expect((await timed(document(100))).data).toHaveProperty('whoAmI');
    expect((await timed(document(LIMITS.tokens - 10))).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('that asks for the schema is refused to everybody but integrators', async () => {
    const questions = [
      getIntrospectionQuery(),
      '{ __type(name: "Query") { name } }',
      '{ whoAmI ... on Query { x: __schema { types { name } } } }',
      'query A { whoAmI ...F } fragment F on Query { __schema { queryType { name } } }',
    ];
    for (const document of questions) {
      const answer = await timed(document);
      expect([answer.status, answer.errors?.[0]?.extensions['code']]).toEqual([
        403,
        'INTROSPECTION_NOT_ALLOWED',
      ]);
      expect(answer.data).toBeUndefined();
    }
    const dashboard = await world.token({ roles: ['ADMIN'], scope: ['dashboard'] });
    expect((await timed(questions[0]!, dashboard)).text).toContain('PERSISTED_DOCUMENT_REQUIRED');
    const integrator = await world.token({ roles: ['INTEGRATOR'] });
    expect((await timed(questions[0]!, integrator)).data).toHaveProperty('__schema');
  });

  it.each([
    '{ mediatorz { edges { node { id } } } }',
    '{ whoAmi }',
    '{ mediators(frist: 1) { edges { node { id } } } }',
    '{ mediators { edges { node { ... on Mediatr { id } } } } }',
    'query ($a: Strin) { slow(milliseconds: $a) }',
    '{ mediators }',
    'mutation { renam(name: "x") }',
  ])('that guesses, as in %s, is told of no right name', async (document) => {
    const { text } = await timed(document);
    expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/Did you mean|"mediators" or|"rename"|"first"/);
  });

  it.each(['{ broken }', '{ forbidden }', 'mutation { breakDown }', '{ whoAmI broken forbidden }'])(
    'that makes a resolver fail, as in %s, is told nothing of what the resolver said',
    async (document) => {
      const { text, errors } = await timed(document);
      expect(errors?.length).toBeGreaterThan(0);
      expect(text).not.toMatch(INSIDES);
      for (const error of errors ?? []) {
        expect(Object.keys(error).sort()).toEqual(['extensions', 'message', 'path']);
        expect(Object.keys(error.extensions).sort()).toEqual(['code', 'requestId']);
      }
    },
  );

  it('in thousands, each of them another, is not kept: together they would be more than the process may hold', async () => {
    const padding = '#'.repeat(60_000);
    const send = (i: number) => world.query(`query Q${i} { whoAmI } ${padding}`, { token: city });
    for (let i = 0; i < 4_500; i += 15) await Promise.all(Array.from({ length: 15 }, (_, k) => send(i + k)));
    await expectSurvival(world);
  }, 90_000);

  it('leaves the process alive and small', () => expectSurvival(world));
});
