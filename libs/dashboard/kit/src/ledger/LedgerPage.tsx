import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { EmptyState, Skeleton } from '../states/states.tsx';
import { useTexts } from '../text/i18n.ts';
import { kitTexts } from '../text/texts.ts';
import { Bar } from './Bar.tsx';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from './definition.ts';
import { ExportButton } from './export/ExportButton.tsx';
import { LedgerList } from './LedgerList.tsx';
import type { TableHandle } from './LedgerTable.tsx';
import { PaperHead } from './PaperHead.tsx';
import type RecordPanelType from './panel/RecordPanel.tsx';
import { PrintButton } from './PrintButton.tsx';
import type { SavedViewStore } from './saved-view.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ledgerTexts } from './texts.ts';
import { Tools } from './Tools.tsx';
import { NEW } from './use-address.ts';
import { useChoice } from './use-choice.ts';
import { useLedger } from './use-ledger.ts';
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
  const { ledger, views, district } = props;
  const t = useTexts(ledgerTexts);
  const kit = useTexts(kitTexts);
  const state = useLedger(ledger);
  const { address, view, change, question, rows, store, keys, counted, paper, narrow, roomy } = state;
  const table = useRef<TableHandle>(null);
  const panel = useRef<HTMLElement>(null);
  const selects = ledger.may.bulk && ledger.bulk !== undefined && ledger.documents.bulk !== undefined;
  const choice = useChoice({
    keys,
    address,
    opens: ledger.panel !== undefined,
    selects,
    follows: roomy,
    onPanel: () => panel.current?.focus(),
  });
  useEffect(() => {
    document.title = `${ledger.title} · ${kit('product')}`;
  }, [ledger.title, kit]);
  // Whoever closes a record goes on where it was opened.
  const shown = useRef(address.record);
  useEffect(() => {
    if (shown.current !== null && address.record === null) table.current?.focus();
    shown.current = address.record;
  }, [address.record]);
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
  const total = counted?.total ?? (rows.more === 'end' ? keys.length : null);
  const tools = (
    <Tools columns={ledger.columns} view={view} onChange={change} views={views}>
      <ExportButton ledger={ledger} view={view} question={question} total={total} district={district} />
      <PrintButton view={paper} total={total} />
    </Tools>
  );
  return (
    <div className="ledger-page">
      <header className="ledger-head">
        <h1>{ledger.title}</h1>
        {state.demonstration && <span className="demo">{t('demo')}</span>}
        <span className="ledger-actions no-print">
          {!narrow && tools}
          {ledger.form !== undefined && ledger.may.register && (
            <button type="button" className="button primary" onClick={() => address.open(NEW, { tab: null })}>
              {ledger.form.registerTitle}
            </button>
          )}
        </span>
      </header>
      <PaperHead ledger={ledger} state={state} district={district} />
      <Bar
        ledger={ledger}
        view={view}
        narrow={narrow}
        onChange={change}
        onDown={() => table.current?.focus()}
        tools={tools}
      />
      <div className={`ledger-body${address.record === null ? '' : ' with-panel'}`}>
        <section className="ledger-list" aria-label={ledger.title}>
          <LedgerList ledger={ledger} state={state} choice={choice} selects={selects} handle={table} />
          {selects && (
            <SelectionBar
              ledger={ledger}
              rows={rows.rows ?? []}
              store={store}
              selection={choice.selection}
              onClear={choice.clear}
            />
          )}
          <StatusLine
            loaded={rows.rows === undefined ? null : keys.length}
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
              onClose={address.close}
              onShow={choice.activate}
              onRegistered={() => {
                // An empty list holds nothing by which the client could tell that it is old.
                if (keys.length === 0) store.refresh();
              }}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}
