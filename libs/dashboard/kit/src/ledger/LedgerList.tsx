import type { ReactNode, Ref } from 'react';
import { EmptyState, ErrorState, PartialState, Skeleton } from '../states/states.tsx';
import { useTexts } from '../text/i18n.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { LedgerTable, type TableHandle } from './LedgerTable.tsx';
import { ledgerTexts } from './texts.ts';
import type { RowChoice } from './use-choice.ts';
import type { LedgerState } from './use-ledger.ts';
import { isFiltered, sortedBy, withoutFilters } from './view.ts';

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly state: LedgerState<Row>;
  readonly choice: RowChoice;
  /** Rows can be selected. */
  readonly selects: boolean;
  readonly handle: Ref<TableHandle>;
}

/** The list in whatever state it is: on its way, empty, without match, failed, old, or there. */
export function LedgerList<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): ReactNode {
  const { ledger, state, choice, selects } = props;
  const { columns, rows, keys, store, counted, view, change, address, narrow, paper } = state;
  const t = useTexts(ledgerTexts);
  if (rows.rows === undefined) {
    return rows.state === 'failed' ? (
      <ErrorState requestId={rows.requestId} onRetry={store.refresh} />
    ) : (
      <Skeleton lines={16} />
    );
  }
  const old = rows.state === 'failed' && (
    <p className="state-partial" role="alert">
      {t('old')}{' '}
      <button type="button" className="link" onClick={store.refresh}>
        {t('refresh')}
      </button>
    </p>
  );
  if (rows.rows.length === 0 && rows.state === 'there') {
    return isFiltered(view) ? (
      <div className="state-note">
        <p className="soft">{t('noMatch')}</p>
        <button type="button" className="button" onClick={() => change(withoutFilters)}>
          {t('filter.clear')}
        </button>
      </div>
    ) : (
      <EmptyState>{t('none')}</EmptyState>
    );
  }
  const opens = ledger.panel !== undefined;
  return (
    <>
      {old}
      {rows.partial && <PartialState>{t('partial')}</PartialState>}
      <LedgerTable
        id={`ledger-${ledger.name}`}
        title={ledger.title}
        columns={columns}
        of={rows.of}
        rows={rows.rows}
        keys={keys}
        total={counted?.total ?? null}
        sort={view.sort}
        compact={view.density === 'compact'}
        wraps={narrow}
        whole={paper.printing}
        busy={rows.state === 'asking'}
        active={choice.active}
        open={address.record}
        selected={selects ? choice.selection.keys : undefined}
        hrefOf={opens ? address.hrefOf : undefined}
        onSort={(column) => change((before) => sortedBy(before, column))}
        onMove={choice.onMove}
        onPress={choice.onPress}
        onSelectAll={choice.onSelectAll}
        onNearEnd={store.loadMore}
        handle={props.handle}
        foot={
          rows.more === 'failed' ? (
            <p className="ledger-more" role="alert">
              {t('more.failed')}{' '}
              <button type="button" className="link" onClick={() => void store.loadMore()}>
                {t('more.retry')}
              </button>
            </p>
          ) : (
            rows.more === 'asking' && <p className="ledger-more soft">{t('more.loading')}</p>
          )
        }
      />
    </>
  );
}
