import { partOf, schemaOf } from './part-of.ts';

const SCHEMA = schemaOf(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { people: [Person] }
  type Person @key(fields: "id") { id: ID! home: House }
  type House @key(fields: "id", resolvable: false) { id: ID! }
`);
const flat = (query: string) => query.replace(/\s+/g, ' ').trim();

describe('the part of a question that one subgraph answers', () => {
  it('is the whole of it when the subgraph knows all fields', () => {
    const query = '{ people { __typename id home { id } } }';
    const part = partOf(query, SCHEMA);
    expect(part.isWhole).toBe(true);
    expect(flat(part.query)).toBe(query);
  });

  it('leaves out what others know, also in fragments', () => {
    const { query, isWhole } = partOf(
      '{ people { ...P home { id street } } houses { id } } fragment P on Person { id age }',
      SCHEMA,
    );
    expect(isWhole).toBe(false);
    expect(flat(query)).toBe('{ people { ...P home { id } } } fragment P on Person { id }');
  });

  it('keeps an object whose every field others know, since it is what leads to them', () => {
    const { query } = partOf('{ people { home { street } } }', SCHEMA);
    expect(flat(query)).toBe('{ people { home { __typename } } }');
  });
});
