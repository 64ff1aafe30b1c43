export { resultOf, successesOf, successOf } from './answers.ts';
export { BulkConflict, changeRecord, changeRecords, enterOnce, MAX_BULK, RowConflict } from './change.ts';
export { DuplicateCandidate, DuplicateSuspected, nameKeyOf } from './duplicates.ts';
export { Change, ChangeConnection, ChangeOperation, FieldChange, historyOf } from './history.ts';
export { inJurisdiction, listPage, SortDirection, type Order } from './list.ts';
export {
  checkClose,
  checkReopen,
  close,
  CloseInput,
  LEDGER_COLUMNS,
  LedgerRow,
  mustBeActive,
  notInTheFuture,
  RecordStatus,
  reopen,
  ReopenInput,
  RowVersion,
} from './record.ts';
export { isSearch, matching, SearchHit, searchKeyOf, searchTextOf } from './search.ts';
