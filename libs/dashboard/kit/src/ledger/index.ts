/** A ledger as a page declares it; see README.md beside this file. Kept apart from what the first page loads. */
export {
  defineLedger,
  type Duplicates,
  type HistoryEntry,
  type LedgerDeclaration,
  type LedgerDefinition,
  type LedgerDocuments,
  type LedgerFormDeclaration,
  type LedgerPanel,
  type LedgerPermissions,
  type LedgerRecord,
  type LedgerRow,
  type LedgerSum,
  type LedgerTab,
} from './definition.ts';
export type { CellValue, LedgerColumn } from './column.ts';
export type { LedgerFilter } from './filter.ts';
export type { SavedView, SavedViewStore } from './saved-view.ts';
export { nextOf, type Answered, type Candidate, type ChangeAnswer } from '../form/answer.ts';
export type {
  Finding,
  FormField,
  FormGroup,
  FormValues,
  Hit,
  LiveCheck,
  Options,
  Picked,
  RowColumn,
} from '../form/field-types.ts';
export type { ChangeDocument, Reread } from '../form/form-documents.ts';
export { LedgerForm } from '../form/LedgerForm.tsx';
export { LedgerPage } from './LedgerPage.tsx';
/** For lists that are no ledger and leave the platform all the same. */
export { exportTask, type ExportWords } from './export/export-task.ts';
export { recordExport, type RecordExportDocument } from './export/record.ts';
export { createSheetWriter } from './export/writer.ts';
export type { PageResult } from './rows.ts';
export { useSavedViews, type SavedViewDocuments } from './use-saved-views.ts';
