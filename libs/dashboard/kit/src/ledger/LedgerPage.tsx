import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { NARROW, ROOMY, useMedia } from '../look/use-media.ts';
import { EmptyState, Skeleton } from '../states/states.tsx';
import { useTexts } from '../text/i18n.ts';
import { kitTexts } from '../text/texts.ts';
import { Bar } from './Bar.tsx';
import { chosenColumns, narrowColumns } from './columns.ts';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from './definition.ts';
import { keysOf, LedgerList } from './LedgerList.tsx';
import type { TableHandle } from './LedgerTable.tsx';
import { questionOf } from './question.ts';
import type RecordPanelType from './panel/RecordPanel.tsx';
import type { SavedViewStore } from './saved-view.ts';
import { StatusLine } from './StatusLine.tsx';
import { ledgerTexts } from './texts.ts';
import { Tools } from './Tools.tsx';
import { NEW, useAddress } from './use-address.ts';
import { useChoice } from './use-choice.ts';
import { useCount } from './use-count.ts';
import { useRows } from './use-rows.ts';
import { useView } from './use-view.ts';
import './ledger-page.css';

const RecordPanel = lazy(() => import('./panel/RecordPanel.tsx')) as typeof RecordPanelType;

interface Props<Row extends LedgerRow, Rec extends LedgerRecord> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  /** Where views of this ledger are kept; without it there is no choice of them. */
  readonly views?: SavedViewStore;
  /** Whose ledger it is: stands on paper and in files. */
  readonly district?: string | undefined;
}

/** A whole ledger: its list, the record beside it, and all that is done with either. */
export function LedgerPage<Row extends LedgerRow, Rec extends LedgerRecord>(
  props: Props<Row, Rec>,
): ReactNode {
  const { ledger, views } = props;
  const t = useTexts(ledgerTexts);
  const kit = useTexts(kitTexts);
  const address = useAddress(ledger.name);
  const [view, change] = useView(ledger);
  const question = useMemo(() => questionOf(ledger, view), [ledger, view]);
  const [rows, store] = useRows(ledger, question);
  const counted = useCount(ledger, question);
  const narrow = useMedia(NARROW);
  const roomy = useMedia(ROOMY);
  const table = useRef<TableHandle>(null);
  const panel = useRef<HTMLElement>(null);
  const columns = useMemo(
    () => (narrow ? narrowColumns : chosenColumns)(ledger.columns, view.columns),
    [ledger, narrow, view.columns],
  );
  const keys = useMemo(() => keysOf(ledger, rows.rows ?? []), [ledger, rows.rows]);
  const choice = useChoice({
    keys,
    address,
    opens: ledger.panel !== undefined,
    selects: ledger.may.bulk && ledger.bulk !== undefined,
    follows: roomy,
    onPanel: () => panel.current?.focus(),
  });
  const onText = useCallback((text: string) => change({ ...view, text }), [change, view]);
  useEffect(() => {
    document.title = `${ledger.title} · ${kit('product')}`;
  }, [ledger.title, kit]);
  if (rows.state === 'refused') {
    return (
      <div className="page">
        <header className="page-head">
          <h1>{ledger.title}</h1>
        </header>
        <EmptyState>{t('refused')}</EmptyState>
      </div>
    );
  }
  const demonstration = rows.rows?.some((row) => row.demonstration === true) ?? false;
  const tools = (
    <Tools columns={ledger.columns} view={view} onChange={change} views={views}>
      {null}
    </Tools>
  );
  return (
    <div className="ledger-page">
      <header className="ledger-head">
        <h1>{ledger.title}</h1>
        {demonstration && <span className="demo">{t('demo')}</span>}
        <span className="ledger-actions no-print">
          {ledger.form !== undefined && ledger.may.register && (
            <button type="button" className="button primary" onClick={() => address.open(NEW, { tab: null })}>
              {ledger.form.registerTitle}
            </button>
          )}
          {!narrow && tools}
        </span>
      </header>
      <Bar
        ledger={ledger}
        view={view}
        narrow={narrow}
        onChange={change}
        onText={onText}
        onDown={() => table.current?.focus()}
        tools={tools}
      />
      <div className={`ledger-body${address.record === null ? '' : ' with-panel'}`}>
        <section className="ledger-list" aria-label={ledger.title}>
          <LedgerList
            ledger={ledger}
            columns={columns}
            rows={rows}
            keys={keys}
            store={store}
            total={counted?.total ?? null}
            view={view}
            address={address}
            choice={choice}
            narrow={narrow}
            printing={false}
            onChange={change}
            handle={table}
          />
          <StatusLine
            loaded={keys.length}
            complete={rows.more === 'end'}
            counted={counted}
            sums={ledger.sums ?? []}
            onRefresh={store.refresh}
          />
        </section>
        {address.record !== null && ledger.panel !== undefined && (
          <Suspense
            fallback={
              <aside className="panel no-print">
                <Skeleton lines={12} />
              </aside>
            }
          >
            <RecordPanel
              ledger={ledger}
              address={address}
              keys={keys}
              beside={roomy}
              panel={panel}
              onClose={() => {
                address.close();
                table.current?.focus();
              }}
              onShow={choice.activate}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}
