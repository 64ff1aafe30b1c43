import type { FromWorker, ToWorker } from './messages.ts';
import type { SheetCell, SheetColumn, SheetTop } from './sheet.ts';

/** Takes the rows of a file as they come, and writes it at the end. */
export interface SheetWriter {
  readonly add: (rows: readonly (readonly SheetCell[])[]) => void;
  readonly finish: (top: SheetTop, columns: readonly SheetColumn[]) => Promise<Blob>;
  readonly stop: () => void;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A writer of Excel files in a worker of its own; its code is loaded with it. */
export function createSheetWriter(): SheetWriter {
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  return {
    add: (rows) => tell({ kind: 'rows', rows }),
    finish: (top, columns) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'file') resolve(new Blob([data.content], { type: TYPE }));
          else reject(new Error(data.message));
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        tell({ kind: 'finish', top, columns });
      }),
    stop: () => worker.terminate(),
  };
}
