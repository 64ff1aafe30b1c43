import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useTexts } from '../text/i18n.ts';
import { cellText } from './cell.ts';
import type { LedgerColumn } from './column.ts';
import { tableMove, type TableMove } from './table-keys.ts';
import { rowIndexOf, rowPress } from './row-press.ts';
import { useMeasures } from './use-measures.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { ledgerTexts } from './texts.ts';
import type { LedgerView } from './view.ts';
import { widthsOf } from './widths.ts';

/** What others may do with the table. */
export interface TableHandle {
  /** Gives the active row the focus, and brings it into sight. */
  readonly focus: () => void;
}

interface Props<Row> {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly LedgerColumn<Row>[];
  /** What the rows answer; another one begins at the top. */
  readonly of: unknown;
  readonly rows: readonly Row[];
  readonly keys: readonly string[];
  /** Of the whole list, when it is known. */
  readonly total: number | null;
  readonly sort: LedgerView['sort'];
  readonly compact: boolean;
  /** Cells may take several lines. */
  readonly wraps: boolean;
  /** All rows at once, for paper. */
  readonly whole: boolean;
  readonly busy: boolean;
  readonly active: number;
  readonly open: string | null;
  /** Undefined where nothing is selected. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly hrefOf: ((key: string) => string) | undefined;
  readonly onSort: (column: string) => void;
  readonly onMove: (move: TableMove, index: number) => void;
  readonly onPress: (index: number, part: 'row' | 'tick', shift: boolean) => void;
  readonly onSelectAll: () => void;
  readonly onNearEnd: () => void;
  readonly foot: ReactNode;
  readonly handle: Ref<TableHandle>;
}

/** So many rows before the end, the next page is asked for. */
const AHEAD = 80;

/**
 * The table itself. Of thousands of rows those in sight are in the page, and the active one wherever it is, so
 * that it keeps the focus; empty rows as high as the others stand for what is between them.
 */
export function LedgerTable<Row>(props: Props<Row>): ReactNode {
  const { id, columns, rows, keys, active, whole, hrefOf } = props;
  // Nothing is selected or sorted on paper.
  const selected = whole ? undefined : props.selected;
  const wraps = props.wraps || whole;
  const t = useTexts(ledgerTexts);
  const scroll = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const measures = useMeasures(head, props.compact);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called in this component alone
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => measures.line,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 12,
    paddingStart: measures.head,
    scrollPaddingStart: measures.head,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (active >= rows.length || ((shown[0] ?? 0) <= active && active <= (shown.at(-1) ?? -1)))
        return shown;
      return active < (shown[0] ?? 0) ? [active, ...shown] : [...shown, active];
    },
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, measures.line]);
  const items = whole ? rows.map((_row, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const { onNearEnd, busy } = props;
  useEffect(() => {
    if (!busy && last >= rows.length - AHEAD) onNearEnd();
  }, [busy, last, rows.length, onNearEnd]);
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [props.of]);

  const focusRow = (index: number): void => {
    virtual.scrollToIndex(index, { align: 'auto' });
    // The row is in the page once the table has been drawn with it.
    requestAnimationFrame(() => document.getElementById(`${id}-${index}`)?.focus({ preventScroll: true }));
  };
  useImperativeHandle(props.handle, () => ({ focus: () => focusRow(active) }));
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / measures.line) - 2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const index = rowIndexOf(event.target);
    const move = tableMove(event, index, rows.length, page);
    if (move === null) return;
    event.preventDefault();
    props.onMove(move, index);
    if (move.kind === 'to') focusRow(move.index);
  };
  const onClick = (event: MouseEvent): void => {
    const press = rowPress(event, hrefOf !== undefined);
    if (press === null) return;
    if (press.prevents) event.preventDefault();
    props.onPress(press.index, press.part, event.shiftKey);
    document.getElementById(`${id}-${press.index}`)?.focus({ preventScroll: true });
  };

  const widths = widthsOf(columns, selected !== undefined, whole ? 'paper' : wraps ? 'narrow' : 'screen');
  const cells = columns.length + (selected === undefined ? 0 : 1);
  const gap = (key: string, height: number): ReactNode =>
    height <= 0 ? null : (
      <tr key={key} aria-hidden="true" className="gap">
        <td colSpan={cells} style={{ height }} />
      </tr>
    );
  const lines: ReactNode[] = [];
  let bottom = measures.head;
  for (const { index, start, end } of items) {
    const row = rows[index];
    const key = keys[index];
    if (row === undefined || key === undefined) continue;
    if (!whole) lines.push(gap(`gap ${index}`, start - bottom));
    bottom = end;
    const first = columns[0];
    lines.push(
      <TableRow
        key={key}
        id={`${id}-${index}`}
        row={row}
        index={index}
        place={index + 2}
        columns={columns}
        active={index === active}
        open={key === props.open}
        selected={selected?.has(key)}
        selectLabel={first === undefined ? '' : t('select.row', { name: cellText(first, row) })}
        href={hrefOf?.(key) ?? null}
        measure={wraps && !whole ? virtual.measureElement : undefined}
      />,
    );
  }
  const count =
    selected === undefined || selected.size === 0 ? 0 : keys.filter((key) => selected.has(key)).length;
  return (
    <div className="grid-scroll" ref={scroll} aria-busy={props.busy}>
      <table
        role="grid"
        className={`table grid${props.compact ? ' compact' : ''}${wraps ? ' wraps' : ''}`}
        aria-label={props.title}
        aria-describedby={`${id}-keys`}
        aria-rowcount={(props.total ?? -2) + 1}
        aria-multiselectable={selected === undefined ? undefined : true}
        style={{ minWidth: widths.table }}
      >
        <colgroup>
          {selected !== undefined && <col style={{ width: widths.tick }} />}
          {columns.map(({ name }, index) => (
            <col key={name} style={{ width: widths.columns[index] }} />
          ))}
        </colgroup>
        <thead ref={head}>
          <TableHead
            columns={columns}
            sort={props.sort}
            onSort={whole ? undefined : props.onSort}
            selected={selected && (count === 0 ? 'none' : count === keys.length ? 'all' : 'some')}
            onSelectAll={props.onSelectAll}
          />
        </thead>
        <tbody onKeyDown={onKeyDown} onClick={onClick}>
          {lines}
          {!whole && gap('gap end', virtual.getTotalSize() - bottom)}
        </tbody>
      </table>
      {props.foot}
      <p id={`${id}-keys`} hidden>
        {t('row.keys')}
      </p>
    </div>
  );
}
