import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { quoteAddress } from './quote.ts';

interface Props {
  readonly quote: {
    readonly clause: string;
    readonly text?: string;
    readonly start?: number;
    readonly end?: number;
  };
  /** The link's own words; the clause's path when left out. */
  readonly children?: ReactNode;
}

/** One click back to the sentence of the notice that asks for it; keeps the day the page stands at. */
export function QuoteLink({ quote, children }: Props): ReactNode {
  const t = useTexts(kitTexts);
  const [search] = useSearchParams();
  return (
    <Link
      className={children === undefined ? 'quote-link quote-path' : 'quote-link'}
      to={quoteAddress(quote, search.get('on'))}
      title={t('quote.open', { clause: quote.clause })}
    >
      {children ?? quote.clause}
    </Link>
  );
}

/** The words of the notice as printed, linked to their place. */
export function QuoteBlock({
  quote,
}: {
  quote: { clause: string; text: string; start: number; end: number };
}): ReactNode {
  return (
    <blockquote className="quote-block">
      <span className="quote">“{quote.text}”</span> <QuoteLink quote={quote} />
    </blockquote>
  );
}
