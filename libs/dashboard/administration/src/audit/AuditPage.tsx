import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';

/** What was done, by whom and when. */
export function AuditPage(): ReactNode {
  const t = useTexts(administrationTexts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('audit')}</h1>
      </div>
    </div>
  );
}
