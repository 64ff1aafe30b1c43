import { useState, type ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { FilterBar } from './FilterBar.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ledgerTexts } from './texts.ts';
import { isFiltered, withoutFilters, type ChangeView, type LedgerView } from './view.ts';

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly view: LedgerView;
  readonly narrow: boolean;
  readonly onChange: ChangeView;
  readonly onDown: () => void;
  readonly tools: ReactNode;
}

/** Search and filters; on a narrow screen all but the search is folded away, tools with it. */
export function Bar<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): ReactNode {
  const { ledger, view, narrow, onChange, onDown, tools } = props;
  const t = useTexts(ledgerTexts);
  const [open, setOpen] = useState(false);
  const count = Object.keys(view.filters).length;
  const shown = !narrow || open;
  return (
    <div className="filters no-print">
      {ledger.search !== false && (
        <SearchBox
          value={view.text}
          onChange={(text) => onChange((before) => ({ ...before, text }))}
          onDown={onDown}
        />
      )}
      {narrow && (
        <button
          type="button"
          className="button"
          aria-expanded={open}
          aria-controls="ledger-filters"
          onClick={() => setOpen(!open)}
        >
          {count === 0 ? t('filter.open') : t('filter.set', { count })}
        </button>
      )}
      <div id="ledger-filters" className="ledger-filters" hidden={!shown}>
        {shown && (
          <>
            <FilterBar filters={ledger.filters ?? []} view={view} onChange={onChange} />
            {isFiltered(view) && (
              <button type="button" className="link" onClick={() => onChange(withoutFilters)}>
                {t('filter.clear')}
              </button>
            )}
            {narrow && tools}
          </>
        )}
      </div>
    </div>
  );
}
