import 'reflect-metadata';
import { pageOf, readCursor } from './connection.ts';
import { BadUserInput } from './failure.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const page = (request: { first: number; after?: string }) => pageOf(rows, (row) => row, request);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '019aa000-0000-7000-8000-000000000000';

describe('a page of rows in memory', () => {
  it('starts at the first row and says that more follow', () => {
    expect(page({ first: 2 })).toEqual({
      edges: [
        { node: 'a', cursor: 'a' },
        { node: 'b', cursor: 'b' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
      totalCount: 5,
    });
  });

  it('goes on after a cursor up to the last row', () => {
    const { edges, pageInfo } = page({ first: 200, after: 'c' });
    expect(edges.map(({ node }) => node)).toEqual(['d', 'e']);
    expect([pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([false, true]);
  });

  it.each([[{ first: 0 }], [{ first: 201 }], [{ first: 1, after: 'z' }]])('refuses %j', (request) => {
    expect(() => page(request)).toThrow(BadUserInput);
  });
});

describe('a cursor', () => {
  it('holds one value for each column of the order, the id last', () => {
    expect(readCursor(encode(['名称', null, ID]), 3)).toEqual(['名称', null, ID]);
  });

  it.each([
    ['no base64', '!!'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', encode({ length: 2 })],
    ['too short', encode([ID])],
    ['too long', encode(['a', 'b', ID])],
    ['an operator in it', encode([{ $ne: 1 }, ID])],
    ['an id that is none', encode(['a', 'b'])],
  ])('is refused when it has or is %s', (_, cursor) => {
    expect(() => readCursor(cursor, 2)).toThrow(BadUserInput);
  });
});
