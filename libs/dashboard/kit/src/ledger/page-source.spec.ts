import { isRefused, pageResultOf, requestIdOf } from './page-source.ts';

const page = {
  pageInfo: { hasNextPage: true, endCursor: 'c' },
  edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }],
};
const failure = (code: string, requestId?: string) => ({
  graphQLErrors: [{ extensions: { code, requestId } }],
});

describe('what came of asking for a page', () => {
  it('is its rows, and where the next begins', () => {
    expect(pageResultOf({ data: { page } })).toEqual({
      kind: 'page',
      rows: [{ id: 'a' }, { id: 'b' }],
      next: 'c',
      partial: false,
    });
    expect(
      pageResultOf({ data: { page: { ...page, pageInfo: { hasNextPage: false, endCursor: 'c' } } } }),
    ).toMatchObject({ next: null });
  });

  it('is partial where another part of the platform did not answer', () => {
    expect(pageResultOf({ data: { page }, error: failure('SUBGRAPH_UNAVAILABLE') })).toMatchObject({
      kind: 'page',
      partial: true,
    });
  });

  it('is a refusal, or a failure with the number to report', () => {
    expect(isRefused(failure('FORBIDDEN'))).toBe(true);
    expect(pageResultOf({ data: { page: null }, error: failure('FORBIDDEN') })).toEqual({ kind: 'refused' });
    expect(pageResultOf({ error: failure('INTERNAL', 'r-1') })).toEqual({ kind: 'failed', requestId: 'r-1' });
    expect(requestIdOf(undefined)).toBeUndefined();
  });
});
