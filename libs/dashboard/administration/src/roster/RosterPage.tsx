import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';

/** The roster that is published: mediation bodies and mediators. */
export function RosterPage(): ReactNode {
  const t = useTexts(administrationTexts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('roster')}</h1>
      </div>
    </div>
  );
}
