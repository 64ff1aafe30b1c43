import type { ReactNode } from 'react';
import { displayText, kitTexts, QuoteLink, useLanguage, useTexts, WhyPopover } from '@tongxing/dashboard-kit';
import type { SupportingFiguresFragment } from '@tongxing/dashboard-documents';
import { LedgerRows } from './LedgerRows.tsx';
import { useSupportingWhy } from './use-why.ts';

/** A supporting indicator in one line: its name and how far it is; all of it opens the reasons and the rows. */
export function SupportingFigure({ supporting }: { supporting: SupportingFiguresFragment }): ReactNode {
  const kit = useTexts(kitTexts);
  const language = useLanguage();
  const why = useSupportingWhy(supporting);
  const { indicator, figure, quote } = supporting;
  return (
    <WhyPopover
      why={why}
      className="target supporting-figure"
      trigger={
        <span className="target-head">
          <span className="target-title">{indicator.title}</span>
          <b className={figure ? '' : 'soft'}>
            {figure ? displayText(figure.display, indicator.unit, language) : kit('status.NO_DATA')}
          </b>
        </span>
      }
    >
      <p>
        <QuoteLink quote={quote} />
      </p>
      <LedgerRows indicator={indicator} figure={figure} />
    </WhyPopover>
  );
}
