import { useCallback, useState } from 'react';
import { useClient, useQuery, type TypedDocumentNode } from 'urql';
import type { Reread } from '../../form/form-documents.ts';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from '../definition.ts';
import { isRefused, requestIdOf } from '../page-source.ts';

/** The record that is open, in whatever state it is. */
export interface OpenRecord<Rec> {
  readonly state: 'asking' | 'there' | 'missing' | 'failed';
  /** While another one is on its way, the one before. */
  readonly record: Rec | null;
  readonly requestId: string | undefined;
  readonly again: () => void;
  /** Reads it as it stands now, past every memory, and who changed it last. */
  readonly reread: () => Promise<Reread<Rec> | null>;
}

/** Reads the record of the address; a change made anywhere here reads it again. */
export function useRecord<Row extends LedgerRow, Rec extends LedgerRecord>(
  ledger: LedgerDefinition<Row, Rec>,
  id: string,
): OpenRecord<Rec> {
  const client = useClient();
  const { record: document, history } = ledger.documents;
  const [{ data, error, fetching }, ask] = useQuery<{ record?: Rec | null }, { id: string }>({
    query: document as TypedDocumentNode<{ record?: Rec | null }, { id: string }>,
    variables: { id },
    pause: document === undefined,
    requestPolicy: 'cache-and-network',
  });
  const current = data?.record?.id === id ? data.record : null;
  const [kept, setKept] = useState<Rec | null>(null);
  if (current !== null && current !== kept) setKept(current);
  const reread = useCallback(async (): Promise<Reread<Rec> | null> => {
    if (document === undefined) return null;
    const policy = { requestPolicy: 'network-only' } as const;
    const [now, changes] = await Promise.all([
      client.query(document, { id }, policy).toPromise(),
      history === undefined ? null : client.query(history, { id, first: 1, after: null }, policy).toPromise(),
    ]);
    if (now.data === undefined) return null;
    const last = changes?.data?.record?.history?.edges[0]?.node;
    return { record: now.data.record ?? null, who: last?.by ?? null, when: last?.at ?? null };
  }, [client, document, history, id]);
  const gone = data?.record === null && !fetching;
  const state =
    current !== null
      ? 'there'
      : (gone && error === undefined) || isRefused(error)
        ? 'missing'
        : error !== undefined && !fetching
          ? 'failed'
          : 'asking';
  return {
    state,
    record: current ?? kept,
    requestId: requestIdOf(error),
    again: () => ask({ requestPolicy: 'network-only' }),
    reread,
  };
}
