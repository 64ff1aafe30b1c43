import { Interrupted, type JobReport, type JobTask } from '../../jobs/jobs.ts';
import type { LedgerColumn } from '../column.ts';
import type { PageResult } from '../rows.ts';
import { sheetColumns, sheetRow, type SheetTop } from './sheet.ts';
import type { SheetWriter } from './writer.ts';

/** What an export says, in the language in which it was asked for. */
export interface ExportWords {
  readonly title: string;
  readonly file: string;
  readonly top: (facts: { readonly rows: number; readonly demonstration: boolean }) => SheetTop;
  readonly report: (rows: number) => string;
  readonly changed: (before: number, after: number) => string;
  /** Why nothing was handed over. */
  readonly unrecorded: string;
  readonly twice: (rows: number) => string;
}

/** What an export needs; nothing of it is a page's, so that it outlives the page that began it. */
export interface ExportOptions<Row> {
  readonly columns: readonly LedgerColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly isDemonstration: (row: Row) => boolean;
  /** The page after a cursor of the very list that is seen: its filter, its order. */
  readonly read: (after: string | null) => Promise<PageResult<Row>>;
  /** How many there are; null where nobody counts. */
  readonly count: () => Promise<number | null>;
  /** Has it written down that so many rows are taken away; false when that did not work. */
  readonly record: (rows: number) => Promise<boolean>;
  readonly writer: () => SheetWriter;
  readonly words: ExportWords;
  /** Waits before a page is asked for again, in ms; one try for each. */
  readonly patience?: readonly number[];
}

const PATIENCE = [1_000, 3_000, 9_000];

/**
 * Exports exactly what is seen, page by page, by the same question as the list. A page that does not come is asked
 * for again some times, then the job rests; it goes on after the last page that came. Rows that moved meanwhile are
 * not written twice, and the report says when the ledger was changed in between. There is no file before the service
 * has written down that it is taken away.
 */
export function exportTask<Row>(options: ExportOptions<Row>): JobTask {
  const { columns, keyOf, isDemonstration, read, count, words, patience = PATIENCE } = options;
  const seen = new Set<string>();
  let writer: SheetWriter | null = null;
  let after: string | null = null;
  let complete = false;
  let demonstration = false;
  let repeated = 0;
  let expected: number | null = null;

  const page = async (signal: AbortSignal): Promise<PageResult<Row> & { kind: 'page' }> => {
    for (const wait of [0, ...patience]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) break;
      const result = await read(after);
      if (result.kind === 'page' && !result.partial) return result;
      if (result.kind === 'refused') throw new Error('refused');
    }
    throw new Interrupted();
  };
  const take = (rows: readonly Row[]): void => {
    const fresh = rows.filter((row) => !seen.has(keyOf(row)));
    repeated += rows.length - fresh.length;
    for (const row of fresh) {
      seen.add(keyOf(row));
      demonstration ||= isDemonstration(row);
    }
    writer?.add(fresh.map((row) => sheetRow(columns, row)));
  };
  return {
    title: words.title,
    async run({ signal, progress }): Promise<JobReport> {
      writer ??= options.writer();
      expected ??= await count();
      progress({ done: seen.size, total: expected });
      while (!complete) {
        const { rows, next } = await page(signal);
        if (signal.aborted) throw new Interrupted();
        take(rows);
        after = next;
        complete = next === null;
        progress({ done: seen.size, total: expected });
      }
      const now = await count();
      if (!(await options.record(seen.size))) throw new Interrupted(words.unrecorded);
      const content = await writer.finish(
        words.top({ rows: seen.size, demonstration }),
        sheetColumns(columns),
      );
      return {
        text: words.report(seen.size),
        warnings: [
          ...(repeated > 0 ? [words.twice(repeated)] : []),
          ...(expected !== null && now !== null && (now !== expected || now !== seen.size)
            ? [words.changed(expected, now)]
            : []),
        ],
        file: { name: words.file, content },
      };
    },
    release: () => writer?.stop(),
  };
}
