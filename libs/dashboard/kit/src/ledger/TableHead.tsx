import type { ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import { headText } from '../figures/number.ts';
import type { LedgerColumn } from './column.ts';
import { ledgerTexts } from './texts.ts';
import type { LedgerView } from './view.ts';

interface Props<Row> {
  readonly columns: readonly LedgerColumn<Row>[];
  readonly sort: LedgerView['sort'];
  /** Left out: no head is a button. */
  readonly onSort: ((column: string) => void) | undefined;
  /** Whether all, some or none of the rows are selected; undefined where nothing is selected. */
  readonly selected: 'all' | 'some' | 'none' | undefined;
  readonly onSelectAll: () => void;
}

/** The heads of the columns: those that the services sort by are buttons. */
export function TableHead<Row>({ columns, sort, onSort, selected, onSelectAll }: Props<Row>): ReactNode {
  const t = useTexts(ledgerTexts);
  return (
    <tr aria-rowindex={1}>
      {selected !== undefined && (
        <th scope="col" className="tick">
          <input
            type="checkbox"
            aria-label={t('select.all')}
            checked={selected === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected === 'some';
            }}
            onChange={onSelectAll}
          />
        </th>
      )}
      {columns.map(({ name, title, unit, kind, sort: field }) => {
        const sorted = sort?.by === name ? (sort.down ? 'descending' : 'ascending') : undefined;
        return (
          <th key={name} scope="col" className={kind === 'number' ? 'right' : ''} aria-sort={sorted}>
            {field === undefined || onSort === undefined ? (
              headText(title, unit)
            ) : (
              <button
                type="button"
                className="plain sorter"
                title={t(sorted === 'ascending' ? 'sort.down' : 'sort.up', { title })}
                onClick={() => onSort(name)}
              >
                {headText(title, unit)}
                <svg viewBox="0 0 8 10" width="8" height="10" aria-hidden="true" data-sorted={sorted}>
                  <path d="M4 1 7 4H1z" />
                  <path d="M4 9 1 6h6z" />
                </svg>
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}
