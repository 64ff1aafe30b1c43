import { useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode, type UseQueryExecute } from 'urql';

export interface Kept<D> {
  /** The last answer, also while the next is on its way. */
  readonly data: D | undefined;
  readonly fetching: boolean;
  /** What is shown is the answer to another question, while this one's is on its way. */
  readonly waiting: boolean;
  readonly failed: boolean;
  /** Reference of a failure to report. */
  readonly requestId: string | undefined;
  readonly retry: UseQueryExecute;
}

/** Asks, and keeps showing the answer before while another day or filter is on its way. */
export function useKeptQuery<D, V extends AnyVariables>(
  query: TypedDocumentNode<D, V>,
  variables: V,
): Kept<D> {
  const [{ data, fetching, stale, error }, retry] = useQuery<D, AnyVariables>({
    query: query as TypedDocumentNode<D, AnyVariables>,
    variables: variables,
  });
  const [kept, setKept] = useState(data);
  if (data !== undefined && data !== kept) setKept(data);
  const requestId = error?.graphQLErrors.map(({ extensions }) => extensions['requestId']).find(Boolean);
  return {
    data: data ?? kept,
    fetching: fetching || stale,
    waiting: fetching && data === undefined && kept !== undefined,
    failed: error !== undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retry,
  };
}
