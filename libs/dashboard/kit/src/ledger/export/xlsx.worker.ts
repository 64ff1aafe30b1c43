/** Keeps the rows of an export and writes them to a file, away from the page, which stays quick meanwhile. */
import type { FromWorker, ToWorker } from './messages.ts';
import type { SheetCell } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';

const rows: (readonly SheetCell[])[] = [];

function answer(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rows') {
    rows.push(...data.rows);
    return;
  }
  writeWorkbook(data.top, data.columns, rows).then(
    (content) => answer({ kind: 'file', content: content as Uint8Array<ArrayBuffer> }),
    (error: unknown) => answer({ kind: 'failed', message: String(error) }),
  );
});
