import { useEffect, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { usePrint } from '../look/print.ts';
import { useTexts } from '../text/i18n.ts';
import { kitTexts } from '../text/texts.ts';
import { today } from '../time/day.ts';
import type { LedgerPage } from './Ledger.tsx';

interface Connection<R> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly { readonly node: R }[];
}

interface Demonstrable {
  readonly id: string;
  readonly demonstration: boolean;
}

/** Reads one page of a ledger, and says so in the window's title and in print. */
export function useLedgerPage<D, V extends AnyVariables, R extends Demonstrable>(
  title: string,
  query: TypedDocumentNode<D, V>,
  variables: V,
  connectionOf: (data: D) => Connection<R> | null | undefined,
): {
  readonly title: string;
  readonly page: LedgerPage<R> | undefined;
  readonly fetching: boolean;
  readonly failed: boolean;
  /** The account may not read it. */
  readonly refused: boolean;
  readonly demonstration: boolean;
  readonly onRetry: () => void;
} {
  const t = useTexts(kitTexts);
  const [{ data, fetching, error }, ask] = useQuery<D, AnyVariables>({
    query: query as TypedDocumentNode<D, AnyVariables>,
    variables: variables,
  });
  const connection = data === undefined ? undefined : connectionOf(data);
  const [kept, setKept] = useState(connection);
  if (connection !== undefined && connection !== null && connection !== kept) setKept(connection);
  const shown = connection ?? kept;
  const demonstration = shown?.edges.some(({ node }) => node.demonstration) ?? false;
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  usePrint({ title, note: today(), demonstration });
  return {
    title,
    fetching,
    failed: error !== undefined,
    refused: error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false,
    demonstration,
    onRetry: () => ask({ requestPolicy: 'network-only' }),
    page: shown
      ? {
          rows: shown.edges.map(({ node }) => node),
          total: shown.totalCount,
          next: shown.pageInfo.hasNextPage ? (shown.pageInfo.endCursor ?? null) : null,
        }
      : undefined,
  };
}
