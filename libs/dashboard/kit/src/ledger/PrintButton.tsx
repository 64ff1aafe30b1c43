import { useState, type ReactNode } from 'react';
import { numberText } from '../figures/number.ts';
import { useTexts } from '../text/i18n.ts';
import { ledgerTexts } from './texts.ts';
import { PRINT_LIMIT, type PrintView } from './use-print-view.ts';

/** Prints the list as it is seen, all of it; says what to do where that is too much. */
export function PrintButton({ view, total }: { view: PrintView; total: number | null }): ReactNode {
  const t = useTexts(ledgerTexts);
  const [tooMany, setTooMany] = useState(false);
  const said =
    tooMany && total !== null
      ? t('print.limit', { limit: numberText(PRINT_LIMIT, 0), count: numberText(total, 0) })
      : view.failed === null
        ? ''
        : t(view.failed === 'rows' ? 'print.failed' : 'print.unrecorded');
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={view.busy}
        onClick={() => {
          const much = total !== null && total > PRINT_LIMIT;
          setTooMany(much);
          if (!much && !view.busy) view.print();
        }}
      >
        {t(view.busy ? 'print.busy' : 'print')}
      </button>
      <span role="status" className="tools-said">
        {said}
      </span>
    </>
  );
}
