import { useState } from 'react';
import { useClient } from 'urql';
import {
  download,
  Interrupted,
  instantText,
  numberText,
  today,
  useJobs,
  useTexts,
} from '@tongxing/dashboard-kit';
import {
  createSheetWriter,
  exportTask,
  recordExport,
  type LedgerColumn,
} from '@tongxing/dashboard-kit/ledger';
import { useIdentity } from '../identity/identity-context.ts';
import { recordExportDocument } from './documents.ts';
import type { Entry } from './entry.ts';
import type { AuditQuestion } from './filter.ts';
import { sourcesOf } from './sources.ts';
import { auditTexts } from './texts.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import type { EntryWords } from './use-entry-words.ts';

/** Entries are read for a file in portions of this many. */
const PORTION = 200;

/** The ways in which the log leaves the platform; each is recorded before, and does not happen otherwise. */
export interface TakeAway {
  readonly busy: boolean;
  readonly said: string;
  readonly exportAll: () => void;
  readonly print: () => void;
}

/** Export of all that the filter lets through, and print of what is listed. */
export function useTakeAway(
  question: AuditQuestion,
  filters: readonly string[],
  words: EntryWords,
  listed: number,
): TakeAway {
  const t = useTexts(auditTexts);
  const client = useClient();
  const jobs = useJobs();
  const { ask } = useIdentity();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const record = (format: 'XLSX' | 'PRINT', rows: number, key: string): Promise<boolean> =>
    recordExport(client, recordExportDocument, { registry: 'audit', filters }, { format, rows, key });

  const exportAll = (): void => {
    const begin = (): Timeline<Entry> => createTimeline(sourcesOf(client, ask, question));
    let timeline = begin();
    const [key, day] = [crypto.randomUUID(), today()];
    const file = `${t('title')}_${day}.xlsx`;
    const task = exportTask<Entry>({
      columns: columnsOf(t, words),
      keyOf: (entry) => entry.key,
      isDemonstration: () => false,
      // A timeline goes on where it stands, so the cursor only says that there is more. One in which a log is missing
      // is begun anew; what is in the file already is not written twice.
      read: async () => {
        const { entries, complete, failed } = await timeline.next(PORTION);
        if (failed.length > 0) timeline = begin();
        return { kind: 'page', rows: entries, next: complete ? null : 'more', partial: failed.length > 0 };
      },
      count: () => Promise.resolve(null),
      record: (rows) => record('XLSX', rows, key),
      writer: createSheetWriter,
      words: {
        title: t('export.title'),
        file,
        top: ({ rows }) => ({
          title: t('title'),
          note: t('export.note', {
            day,
            filters: filters.length === 0 ? t('kind.all') : filters.join(t('between')),
            count: numberText(rows, 0),
          }),
        }),
        report: (rows) => t('export.done', { count: numberText(rows, 0), file }),
        unrecorded: t('unrecorded'),
        changed: () => '',
        twice: () => '',
      },
      patience: [],
    });
    if (jobs !== null) return jobs.start(task);
    setBusy(true);
    task
      .run({ signal: new AbortController().signal, progress: () => undefined })
      .then(({ file: made, text }) => {
        if (made !== undefined) download(made);
        setSaid(text);
      })
      .catch((error: unknown) =>
        setSaid((error instanceof Interrupted && error.message) || t('export.failed')),
      )
      .finally(() => {
        task.release?.();
        setBusy(false);
      });
  };
  const print = async (): Promise<void> => {
    setBusy(true);
    const recorded = await record('PRINT', listed, crypto.randomUUID());
    setBusy(false);
    setSaid(recorded ? '' : t('unrecorded'));
    if (recorded) window.print();
  };
  return { busy, said, exportAll, print: () => void print() };
}

function columnsOf(
  t: (key: (typeof auditTexts)['keys'][number]) => string,
  words: EntryWords,
): readonly LedgerColumn<Entry>[] {
  return [
    { name: 'at', title: t('at'), value: ({ at }) => instantText(at) },
    { name: 'by', title: t('by'), value: words.who },
    { name: 'roles', title: t('roles'), value: words.roles },
    { name: 'kind', title: t('kind'), value: words.kind },
    { name: 'what', title: t('what'), value: words.what },
    { name: 'record', title: t('record'), value: words.record },
    { name: 'recordId', title: t('recordId'), value: ({ recordId }) => recordId },
    { name: 'count', title: t('count'), kind: 'number', value: ({ count }) => count },
    { name: 'reason', title: t('reason'), value: ({ reason }) => reason },
    { name: 'changes', title: t('changes'), value: words.changes },
    { name: 'requestId', title: t('requestId'), value: ({ requestId }) => requestId },
    { name: 'address', title: t('address'), value: ({ address }) => address },
  ];
}
