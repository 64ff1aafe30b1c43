import { useEffect, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import type { Question } from './question.ts';

/** How many rows a filter lets through, and the figures over all of them. */
export interface Counted {
  readonly total: number;
  readonly totals: unknown;
}

/**
 * Counts apart from the rows, so that these need not wait; the count before stands until the next is there. It is
 * taken again whenever the rows were read again (`heard`), since a bare number tells nobody what it was counted of.
 */
export function useCount<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
  { filter }: Question,
  heard: number,
): Counted | null {
  const { count, list } = ledger.documents;
  const [{ data }, ask] = useQuery<
    { counted?: { totalCount: number } | null; totals?: unknown },
    AnyVariables
  >({
    query: (count ?? list) as TypedDocumentNode<never, AnyVariables>,
    variables: { filter },
    pause: count === undefined,
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (heard > 1 && count !== undefined) ask({ requestPolicy: 'network-only' });
  }, [ask, count, heard]);
  const counted = data?.counted ?? null;
  const totals = data?.totals ?? null;
  const [kept, setKept] = useState<Counted | null>(null);
  if (counted !== null && (counted.totalCount !== kept?.total || totals !== kept.totals)) {
    setKept({ total: counted.totalCount, totals });
  }
  return count === undefined ? null : kept;
}
