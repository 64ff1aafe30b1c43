import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';

/** Who may do what, as the services hold it. */
export function PermissionsPage(): ReactNode {
  const t = useTexts(administrationTexts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('permissions')}</h1>
      </div>
    </div>
  );
}
