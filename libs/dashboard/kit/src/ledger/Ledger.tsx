import type { KeyboardEvent, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, PartialState, Skeleton } from '../states/states.tsx';
import { Search } from './Search.tsx';
import { ledgerTexts } from './texts.ts';
import { useTexts } from '../text/i18n.ts';
import './ledger.css';

/** A column; the first three are those that remain on a narrow screen. */
export interface LedgerColumn<R> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  readonly right?: boolean;
}

export interface LedgerFilter {
  readonly name: string;
  readonly title: string;
  readonly options: readonly (readonly [string, string])[];
}

/** One page of a connection. */
export interface LedgerPage<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly next: string | null;
}

interface Props<R> {
  readonly title: string;
  readonly columns: readonly LedgerColumn<R>[];
  readonly filters: readonly LedgerFilter[];
  readonly page: LedgerPage<R> | undefined;
  readonly fetching: boolean;
  readonly failed: boolean;
  readonly refused: boolean;
  readonly onRetry: () => void;
  readonly demonstration: boolean;
}

export const LEDGER_PAGE = 50;

/** What of the view is in the address: filters, words looked for, place. */
export function useLedgerView(): {
  readonly text: string | null;
  readonly filter: (name: string) => string | null;
  readonly after: string | null;
} {
  const [search] = useSearchParams();
  const read = (name: string): string | null => (search.get(name) === '' ? null : search.get(name));
  return { text: read('text'), filter: read, after: read('after') };
}

function moveRow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof HTMLTableRowElement ? event.target : null;
  const next =
    event.key === 'ArrowDown'
      ? row?.nextElementSibling
      : event.key === 'ArrowUp'
        ? row?.previousElementSibling
        : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** A ledger: filters in the address, paging by the service, rows by arrow keys, a list on a narrow screen. */
export function Ledger<R extends { readonly id: string }>(props: Props<R>): ReactNode {
  const { title, columns, filters, page, fetching, failed, refused, onRetry, demonstration } = props;
  const t = useTexts(ledgerTexts);
  const [search, setSearch] = useSearchParams();
  const change = (name: string, value: string | null, replace: boolean): void => {
    const next = new URLSearchParams(search);
    if (name !== 'after') next.delete('after');
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace });
  };
  if (refused) {
    return (
      <div className="page ledger">
        <header className="page-head">
          <h1>{title}</h1>
        </header>
        <EmptyState>{t('refused')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="page ledger">
      <header className="page-head">
        <h1>{title}</h1>
        <span className="day-bar">{demonstration && <span className="demo">{t('demo')}</span>}</span>
      </header>
      <div className="filters no-print">
        <Search />
        {filters.map((filter) => (
          <label key={filter.name} className="filter">
            {filter.title}
            <select
              className="input"
              value={search.get(filter.name) ?? ''}
              onChange={(event) => change(filter.name, event.target.value, true)}
            >
              <option value="">{t('all')}</option>
              {filter.options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <span className="soft" role="status">
          {page && t('count', { count: page.total })}
        </span>
      </div>
      {failed && page !== undefined && <PartialState />}
      {page === undefined ? (
        failed && !fetching ? (
          <ErrorState onRetry={onRetry} />
        ) : (
          <Skeleton lines={14} />
        )
      ) : page.rows.length === 0 ? (
        <EmptyState>{t(search.size > 0 ? 'noMatch' : 'none')}</EmptyState>
      ) : (
        <div className="ledger-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead>
              <tr>
                {columns.map(({ name, title: head, right }) => (
                  <th key={name} scope="col" className={right ? 'right' : ''}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={moveRow}>
              {page.rows.map((row, index) => (
                <tr key={row.id} tabIndex={index === 0 ? 0 : -1}>
                  {columns.map(({ name, cell, right }, at) =>
                    at === 0 ? (
                      <th key={name} scope="row">
                        {cell(row)}
                      </th>
                    ) : (
                      <td key={name} className={right ? 'right' : ''}>
                        {cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page && (search.has('after') || page.next !== null) && (
        <p className="ledger-pages no-print">
          {search.has('after') && (
            <button type="button" className="button" onClick={() => change('after', null, false)}>
              {t('first')}
            </button>
          )}
          {page.next !== null && (
            <button type="button" className="button" onClick={() => change('after', page.next, false)}>
              {t('next')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
