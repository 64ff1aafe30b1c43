import { createRequest, type Client } from 'urql';
import type { AnswerError } from '../form/answer.ts';
import type { Connection, LedgerDocuments } from './definition.ts';
import type { Question } from './question.ts';
import type { PageResult, PageSource } from './rows.ts';

/** As many as the services give at once. */
export const PAGE_SIZE = 200;

type ListDocument<Row> = LedgerDocuments<
  Row,
  unknown,
  Readonly<Record<string, unknown>>,
  string,
  unknown,
  never,
  never
>['list'];

interface Answer<Row> {
  readonly data?: { readonly page?: Connection<Row> | null } | undefined;
  readonly error?: AnswerError | undefined;
}

/** The number under which a failure is in the log, for those who report it. */
export function requestIdOf(error: AnswerError | undefined): string | undefined {
  const id = error?.graphQLErrors.map(({ extensions }) => extensions['requestId']).find(Boolean);
  return typeof id === 'string' ? id : undefined;
}

/** Whether the account may not see what was asked for. */
export function isRefused(error: AnswerError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
}

/** What came of asking for a page. */
export function pageResultOf<Row>({ data, error }: Answer<Row>): PageResult<Row> {
  const page = data?.page;
  if (page === null || page === undefined) {
    return isRefused(error) ? { kind: 'refused' } : { kind: 'failed', requestId: requestIdOf(error) };
  }
  const { hasNextPage, endCursor } = page.pageInfo;
  return {
    kind: 'page',
    rows: page.edges.map(({ node }) => node),
    next: hasNextPage ? (endCursor ?? null) : null,
    partial: error !== undefined,
  };
}

/** Pages of a list by the dashboard's client, which knows when a change may have touched the first. */
export function pageSource<Row>(client: Client, document: ListDocument<Row>): PageSource<Row> {
  const variables = (question: Question, after: string | null) => ({ first: PAGE_SIZE, after, ...question });
  return {
    watch(question, hear) {
      const request = createRequest(document, variables(question, null));
      const again = (): void =>
        client.reexecuteOperation(
          client.createRequestOperation('query', request, { requestPolicy: 'network-only' }),
        );
      let heard = false;
      const hearing = client
        .executeQuery(request, { requestPolicy: 'cache-and-network' })
        .subscribe((result) => {
          // A remembered answer is good to begin with; what is shown is replaced by nothing but news.
          if (result.stale && heard) return;
          heard = true;
          hear(pageResultOf(result as Answer<Row>));
        });
      return { again, stop: () => hearing.unsubscribe() };
    },
    async read(question, after) {
      const answer = await client
        .query(document, variables(question, after), { requestPolicy: 'network-only' })
        .toPromise();
      return pageResultOf(answer as Answer<Row>);
    },
  };
}
