import { memo, type ReactNode } from 'react';
import { cellText } from './cell.ts';
import type { LedgerColumn } from './column.ts';

interface Props<Row> {
  readonly row: Row;
  readonly id: string;
  /** Its place in the whole list, the head being the first. */
  readonly place: number;
  readonly index: number;
  readonly columns: readonly LedgerColumn<Row>[];
  /** The one row that the tabulator reaches. */
  readonly active: boolean;
  /** Shown in the panel. */
  readonly open: boolean;
  /** Undefined where nothing is selected. */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
  readonly href: string | null;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Numbers, and days, which are as wide as each other, stand in columns of digits. */
function classOf<Row>(column: LedgerColumn<Row>): string {
  return column.kind === 'number' ? 'right' : column.kind === 'day' ? 'num' : '';
}

function Line<Row>(props: Props<Row>): ReactNode {
  const { row, id, place, index, columns, active, open, selected, selectLabel, href, measure } = props;
  const said = (column: LedgerColumn<Row>, text: string): ReactNode =>
    column.cell?.(row) ?? (text === '' ? <span className="soft">–</span> : text);
  const [first, ...rest] = columns;
  const name = first === undefined ? '' : cellText(first, row);
  return (
    <tr
      ref={measure}
      id={id}
      data-index={index}
      aria-rowindex={place}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      tabIndex={active ? 0 : -1}
    >
      {selected !== undefined && (
        <td className="tick">
          <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={selectLabel} />
        </td>
      )}
      {first !== undefined && (
        <th scope="row" title={name}>
          {href === null ? (
            said(first, name)
          ) : (
            <a href={href} tabIndex={-1}>
              {said(first, name)}
            </a>
          )}
        </th>
      )}
      {rest.map((column) => {
        const text = cellText(column, row);
        return (
          // What may be cut off is told in full.
          <td
            key={column.name}
            className={classOf(column)}
            title={(column.kind ?? 'text') === 'text' ? text : undefined}
          >
            {said(column, text)}
          </td>
        );
      })}
    </tr>
  );
}

/** A row of the table; drawn again only when something of its own changes. */
export const TableRow = memo(Line) as typeof Line;
