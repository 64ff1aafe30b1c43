import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import type BulkEditType from './bulk/BulkEdit.tsx';
import { bulkTexts } from './bulk/texts.ts';
import { keyOfRow, type LedgerDefinition, type LedgerRow } from './definition.ts';
import type { RowStore } from './rows.ts';
import type { Selection } from './selection.ts';
import { ledgerTexts } from './texts.ts';

const BulkEdit = lazy(() => import('./bulk/BulkEdit.tsx')) as typeof BulkEditType;

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly rows: readonly Row[];
  readonly store: RowStore<Row>;
  readonly selection: Selection;
  readonly onClear: () => void;
}

/** What can be done with the rows that are selected. */
export function SelectionBar<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): ReactNode {
  const { ledger, rows, store, selection, onClear } = props;
  const t = useTexts(ledgerTexts);
  const bulk = useTexts(bulkTexts);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const count = selection.keys.size;
  return (
    <div className="ledger-selection no-print">
      <span role="status">{count === 0 ? said : t('select.count', { count })}</span>
      {count > 0 && (
        <>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {bulk('open')}
          </button>
          <button type="button" className="link" onClick={onClear}>
            {t('select.drop')}
          </button>
        </>
      )}
      {open && (
        <Suspense fallback={null}>
          <BulkEdit
            ledger={ledger}
            rows={rows.filter((row) => selection.keys.has(keyOfRow(ledger, row)))}
            onReread={store.refresh}
            onDone={(changed) => {
              setOpen(false);
              setSaid(bulk('done', { count: changed }));
              onClear();
              store.refresh();
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
