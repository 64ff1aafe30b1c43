import type { ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { LedgerColumn } from './column.ts';
import type { SavedViewStore } from './saved-view.ts';
import { SavedViews } from './SavedViews.tsx';
import { ledgerTexts } from './texts.ts';
import type { ChangeView, LedgerView } from './view.ts';

interface Props<Row> {
  readonly columns: readonly LedgerColumn<Row>[];
  readonly view: LedgerView;
  readonly onChange: ChangeView;
  readonly views: SavedViewStore | undefined;
  readonly children: ReactNode;
}

/** How the list is looked at, kept, and taken away. */
export function Tools<Row>({ columns, view, onChange, views, children }: Props<Row>): ReactNode {
  const t = useTexts(ledgerTexts);
  const compact = view.density === 'compact';
  return (
    <div className="ledger-tools">
      {views !== undefined && <SavedViews store={views} />}
      <ColumnChooser
        columns={columns}
        chosen={view.columns}
        onChange={(names) => onChange((before) => ({ ...before, columns: names }))}
      />
      <button
        type="button"
        className="button"
        aria-pressed={compact}
        onClick={() => onChange((before) => ({ ...before, density: compact ? 'normal' : 'compact' }))}
      >
        {t('density.compact')}
      </button>
      {children}
    </div>
  );
}
