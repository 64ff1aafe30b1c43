import { useMemo } from 'react';
import { NARROW, ROOMY, useMedia } from '../look/use-media.ts';
import type { LedgerColumn } from './column.ts';
import { chosenColumns, narrowColumns } from './columns.ts';
import { keyOfRow, type LedgerDefinition, type LedgerRow } from './definition.ts';
import { questionOf, type Question } from './question.ts';
import type { Rows, RowStore } from './rows.ts';
import { useAddress, type LedgerAddress } from './use-address.ts';
import { useCount, type Counted } from './use-count.ts';
import { usePrintView, type PrintView } from './use-print-view.ts';
import { useRows } from './use-rows.ts';
import { useView } from './use-view.ts';
import type { ChangeView, LedgerView } from './view.ts';

/** A ledger as it stands: what the address says, and what the services answered. */
export interface LedgerState<Row extends LedgerRow> {
  readonly address: LedgerAddress;
  readonly view: LedgerView;
  readonly change: ChangeView;
  readonly question: Question;
  readonly rows: Rows<Row>;
  readonly store: RowStore<Row>;
  /** What tells the rows apart, in their order. */
  readonly keys: readonly string[];
  readonly counted: Counted | null;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly paper: PrintView;
  /** A list of three columns. */
  readonly narrow: boolean;
  /** A record stands beside its list. */
  readonly roomy: boolean;
  readonly demonstration: boolean;
}

/** Reads a ledger as its address asks for it. */
export function useLedger<Row extends LedgerRow, Rec>(ledger: LedgerDefinition<Row, Rec>): LedgerState<Row> {
  const address = useAddress(ledger.name);
  const [view, change] = useView(ledger);
  const question = useMemo(() => questionOf(ledger, view), [ledger, view]);
  const [rows, store] = useRows(ledger, question);
  const counted = useCount(ledger, question, rows.heard);
  const paper = usePrintView(ledger, view, store);
  const slim = useMedia(NARROW);
  const roomy = useMedia(ROOMY);
  // Paper is as wide as paper, whatever the screen is.
  const narrow = slim && !paper.printing;
  const columns = useMemo(
    () => (narrow ? narrowColumns : chosenColumns)(ledger.columns, view.columns),
    [ledger, narrow, view.columns],
  );
  const keys = useMemo(() => (rows.rows ?? []).map((row) => keyOfRow(ledger, row)), [ledger, rows.rows]);
  const demonstration = useMemo(
    () => rows.rows?.some((row) => row.demonstration === true) ?? false,
    [rows.rows],
  );
  return {
    address,
    view,
    change,
    question,
    rows,
    store,
    keys,
    counted,
    columns,
    paper,
    narrow,
    roomy,
    demonstration,
  };
}
