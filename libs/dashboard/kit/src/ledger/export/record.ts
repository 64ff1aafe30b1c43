import type { Client, TypedDocumentNode } from 'urql';

/** How a list leaves the platform. */
export type ExportFormat = 'XLSX' | 'PRINT';

/** `answer: xRecordExport(input: $input) { __typename … on InvalidInput { message } }` of the ledger's service. */
export type RecordExportDocument = TypedDocumentNode<
  { answer?: { readonly __typename: string } | null },
  {
    input: {
      registry: string;
      format: ExportFormat;
      rows: number;
      filter: string | null;
      idempotencyKey: string;
    };
  }
>;

/** What is taken away. */
export interface Taken {
  readonly format: ExportFormat;
  readonly rows: number;
  /** The same for every attempt at the same export, which is recorded once. */
  readonly key: string;
}

/** Waits before it is tried again, in ms. */
const PATIENCE = [0, 1_000, 3_000];

/**
 * Has the service write down that a list is taken away, before it is: the office answers for where its data went.
 * True when it is written; nothing is handed over otherwise.
 */
export async function recordExport(
  client: Client,
  document: RecordExportDocument,
  what: { readonly registry: string; readonly filters: readonly string[] },
  { format, rows, key }: Taken,
  patience = PATIENCE,
): Promise<boolean> {
  const filter = what.filters.length === 0 ? null : what.filters.join('；').slice(0, 2_000);
  const input = { registry: what.registry, format, rows, filter, idempotencyKey: key };
  for (const wait of patience) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const { data, error } = await client.mutation(document, { input }).toPromise();
    const answer = data?.answer;
    if (answer) return answer.__typename === 'ExportRecorded';
    // What a service refuses it refuses again; what did not get through may get through.
    if (error !== undefined && error.networkError === undefined) return false;
  }
  return false;
}
