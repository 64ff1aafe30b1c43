import type { ReactNode } from 'react';
import { QuoteBlock, useTexts } from '@tongxing/dashboard-kit';
import { SupportingFigure } from '../plan/SupportingFigure.tsx';
import { programTexts } from '../texts.ts';
import type { ActionShown } from './ActionPage.tsx';

/** What the notice asks of the action without a number: how far it is, and the words that ask for it. */
export function SupportingSection({
  supporting,
}: {
  supporting: ActionShown['supportingIndicators'];
}): ReactNode {
  const t = useTexts(programTexts);
  if (supporting.length === 0) return null;
  return (
    <section aria-labelledby="supporting">
      <h2 id="supporting">{t('supporting.title')}</h2>
      <p className="soft">{t('supporting.text')}</p>
      <ul className="supporting">
        {supporting.map((one) => (
          <li key={one.indicator.code} id={one.indicator.code} tabIndex={-1}>
            <SupportingFigure supporting={one} />
            <QuoteBlock quote={one.quote} />
          </li>
        ))}
      </ul>
    </section>
  );
}
