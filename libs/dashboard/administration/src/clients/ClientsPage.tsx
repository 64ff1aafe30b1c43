import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';

/** The machine clients of the district. */
export function ClientsPage(): ReactNode {
  const t = useTexts(administrationTexts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('clients')}</h1>
      </div>
    </div>
  );
}
