import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { numberText } from '../../figures/number.ts';
import { download } from '../../jobs/download.ts';
import { Interrupted } from '../../jobs/jobs.ts';
import { useJobs } from '../../jobs/JobsProvider.tsx';
import { useTexts } from '../../text/i18n.ts';
import { today } from '../../time/day.ts';
import { chosenColumns } from '../columns.ts';
import { keyOfRow, type LedgerDefinition, type LedgerRow } from '../definition.ts';
import { pageSource } from '../page-source.ts';
import type { Question } from '../question.ts';
import { useFilterWords } from '../use-filter-words.ts';
import type { LedgerView } from '../view.ts';
import { exportTask, type ExportWords } from './export-task.ts';
import { recordExport } from './record.ts';
import { exportTexts } from './texts.ts';
import { createSheetWriter } from './writer.ts';

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly view: LedgerView;
  readonly question: Question;
  /** How many there are; null where nobody counts. */
  readonly total: number | null;
  readonly district: string | undefined;
}

/** More than this runs beside the pages. */
const AT_ONCE = 1_000;

function useWords<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): () => ExportWords {
  const { ledger, view, district } = props;
  const t = useTexts(exportTexts);
  const filters = useFilterWords(ledger, view);
  const number = (count: number): string => numberText(count, 0);
  return () => {
    const day = today();
    const file = `${ledger.title}_${day}.xlsx`;
    const by = ledger.columns.find(({ name }) => name === view.sort?.by)?.title;
    return {
      title: t('title', { title: ledger.title }),
      file,
      top: ({ rows, demonstration }) => ({
        title: ledger.title,
        note: [
          ...(district === undefined ? [] : [district]),
          day,
          ...(filters.length === 0 ? [t('all')] : filters),
          ...(by === undefined
            ? []
            : [t(view.sort?.down === true ? 'sorted.down' : 'sorted', { title: by })]),
          t('rows', { count: number(rows) }),
          ...(demonstration ? [t('demo')] : []),
        ].join(t('between')),
      }),
      report: (rows) => t('done', { count: number(rows), file }),
      unrecorded: t('unrecorded'),
      changed: (before, after) => t('changed', { before: number(before), after: number(after) }),
      twice: (count) => t('twice', { count: number(count) }),
    };
  };
}

/** Exports exactly what is seen: at once where it is little, else as a job beside the pages. */
export function ExportButton<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): ReactNode {
  const { ledger, view, question, total } = props;
  const t = useTexts(exportTexts);
  const client = useClient();
  const jobs = useJobs();
  const words = useWords(props);
  const filters = useFilterWords(ledger, view);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const start = async (): Promise<void> => {
    const source = pageSource<Row>(client, ledger.documents.list);
    const counting = ledger.documents.count;
    const key = crypto.randomUUID();
    const task = exportTask<Row>({
      columns: chosenColumns(ledger.columns, view.columns),
      keyOf: (row) => keyOfRow(ledger, row),
      isDemonstration: (row) => row.demonstration === true,
      read: (after) => source.read(question, after),
      count: async () => {
        if (counting === undefined) return null;
        const { data } = await client
          .query(counting, { filter: question.filter }, { requestPolicy: 'network-only' })
          .toPromise();
        return data?.counted?.totalCount ?? null;
      },
      record: (rows) =>
        recordExport(
          client,
          ledger.documents.recordExport,
          { registry: ledger.name, filters },
          { format: 'XLSX', rows, key },
        ),
      writer: createSheetWriter,
      words: words(),
    });
    if (jobs !== null && (total === null || total > AT_ONCE)) {
      jobs.start(task);
      return;
    }
    setBusy(true);
    setSaid([]);
    try {
      const { file, text, warnings } = await task.run({
        signal: new AbortController().signal,
        progress: () => undefined,
      });
      if (file !== undefined) download(file);
      setSaid([text, ...warnings]);
    } catch (error) {
      const why = error instanceof Interrupted ? error.message : '';
      setSaid([why || t('failed')]);
    } finally {
      task.release?.();
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void start();
        }}
      >
        {t(busy ? 'busy' : 'export')}
      </button>
      <span role="status" className="tools-said">
        {said.join(' ')}
      </span>
    </>
  );
}
