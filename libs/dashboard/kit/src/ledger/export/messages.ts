import type { SheetCell, SheetColumn, SheetTop } from './sheet.ts';

/** What the page tells the worker that writes a file: rows as they come, then what stands above them. */
export type ToWorker =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly SheetCell[])[] }
  | { readonly kind: 'finish'; readonly top: SheetTop; readonly columns: readonly SheetColumn[] };

/** What it answers to the last. */
export type FromWorker =
  | { readonly kind: 'file'; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };
