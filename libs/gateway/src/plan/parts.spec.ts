import { buildSchema, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { askAbout, takeEntities } from './entities.ts';
import { mergeInto } from './merge.ts';
import { compileProjection } from './projection.ts';
import type { Row } from './projection.ts';
import { rewrite } from './rewrites.ts';

const schema = buildSchema(`
  type Query { node: Node firm: Firm }
  interface Node { id: ID! }
  enum Size { LARGE SMALL }
  type Firm implements Node { id: ID! name: String size: Size age: Int! head: Person }
  type Person implements Node { id: ID! name: String }`);

const project = (text: string, data: Row, variables: Row = {}) => {
  const document = parse(text);
  return compileProjection(
    schema,
    document,
    document.definitions[0] as OperationDefinitionNode,
    variables,
  )(data);
};
const firms = (...rows: Row[]): Row => ({ firms: rows.map((row) => ({ __typename: 'Firm', ...row })) });
const PATH = [{ Field: 'firms' }, '@' as const];
const KEY = {
  requires: [
    {
      kind: 'InlineFragment' as const,
      typeCondition: 'Firm',
      selections: [{ kind: 'Field' as const, name: 'id' }],
    },
  ],
};
const asking = (data: Row) =>
  askAbout(data, [PATH], KEY, schema, { representations: [], targets: [], numbers: new Map() });

describe('a projection', () => {
  it('leaves out what was not asked for, whatever a subgraph gave', () => {
    expect(project('{ firm { id } }', { firm: { id: '1', secret: 'x', name: 'n' }, more: 1 })).toEqual({
      firm: { id: '1' },
    });
  });

  it('is null where a part was not given, and for the whole row where it may not be missing', () => {
    expect(project('{ firm { id name } }', { firm: { id: '1' } })).toEqual({ firm: { id: '1', name: null } });
    expect(project('{ firm { id age } }', { firm: { id: '1' } })).toEqual({ firm: null });
    expect(project('{ node { ... on Firm { age } } }', { node: { __typename: 'Firm', id: '1' } })).toEqual({
      node: null,
    });
    expect(project('{ firm { id } }', {})).toEqual({ firm: null });
  });

  it('is null for a value that an enumeration does not have, and for a type that the graph does not know', () => {
    expect(project('{ firm { size } }', { firm: { size: 'HUGE' } })).toEqual({ firm: { size: null } });
    expect(project('{ node { id } }', { node: { __typename: 'Spy', id: '1' } })).toEqual({ node: null });
  });

  it('follows the conditions by the values they have', () => {
    const text = 'query ($yes: Boolean!) { firm { id @include(if: $yes) name @skip(if: $yes) } }';
    const data = { firm: { id: '1', name: 'n' } };
    expect(project(text, data, { yes: true })).toEqual({ firm: { id: '1' } });
    expect(project(text, data, { yes: false })).toEqual({ firm: { name: 'n' } });
  });

  it('puts what several places ask of one field together', () => {
    const text =
      '{ firm { head { id } ...F ... on Firm { head { name } } } } fragment F on Firm { id head { id } }';
    const data = { firm: { __typename: 'Firm', id: '1', head: { id: '2', name: 'n' } } };
    expect(project(text, data)).toEqual({ firm: { head: { id: '2', name: 'n' }, id: '1' } });
  });
});

describe('rows that another subgraph is asked about', () => {
  it('are told once each, however often they are meant', () => {
    const data = firms({ id: '1' }, { id: '2' }, { id: '1' });
    expect(asking(data).representations).toEqual([
      { __typename: 'Firm', id: '1' },
      { __typename: 'Firm', id: '2' },
    ]);
  });

  it('are left out without a type or a key', () => {
    expect(asking({ firms: [{ id: '1' }, { __typename: 'Firm' }, null, 3] }).representations).toEqual([]);
  });

  it('take what comes back, each a copy of its own, and stay as they are where nothing does', () => {
    const data = firms({ id: '1' }, { id: '2' }, { id: '1' });
    const asked = asking(data);
    takeEntities([{ head: { id: '9' } }, null], asked);
    const [one, two, three] = data['firms'] as Record<string, Row>[];
    expect(one).toEqual({ __typename: 'Firm', id: '1', head: { id: '9' } });
    expect(two).toEqual({ __typename: 'Firm', id: '2' });
    one!['head']!['name'] = 'changed';
    expect(three!['head']).toEqual({ id: '9' });
  });

  it('stay as they are when what comes back is no list', () => {
    const data = firms({ id: '1' });
    takeEntities({ 0: { id: 'x' } }, asking(data));
    expect(data).toEqual(firms({ id: '1' }));
  });
});

describe('what a plan rewrites', () => {
  it('is a key, in rows of the types it names alone', () => {
    const rows = [
      { __typename: 'Firm', _alias_0: 'a' },
      { __typename: 'Person', _alias_0: 'b' },
    ];
    const path = [{ TypenameEquals: ['Firm'] }, { Key: '_alias_0' }];
    rewrite({ rows }, [{ KeyRenamer: { path: [{ Key: 'rows' }, ...path], renameKeyTo: 'name' } }], schema);
    expect(rows).toEqual([
      { __typename: 'Firm', name: 'a' },
      { __typename: 'Person', _alias_0: 'b' },
    ]);
  });

  it('is a value, where the path leads', () => {
    const row = { __typename: 'Firm', head: { __typename: 'Person' } };
    const path = [{ Key: 'head' }, { Key: '__typename' }];
    rewrite(row, [{ ValueSetter: { path, setValueTo: 'Node' } }], schema);
    expect(row.head.__typename).toBe('Node');
    rewrite({ head: null }, [{ kind: 'ValueSetter', path, setValueTo: 'Node' }], schema);
  });
});

it('What is merged cannot reach into what all objects share', () => {
  const target: Row = { a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] };
  mergeInto(target, JSON.parse('{"__proto__":{"admin":true},"a":{"c":2},"list":[{"y":1},{"y":2}]}') as Row);
  expect(target).toEqual({
    a: { b: 1, c: 2 },
    list: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
  });
  expect({}).not.toHaveProperty('admin');
});
