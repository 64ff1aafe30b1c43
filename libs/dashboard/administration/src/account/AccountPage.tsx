import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';

/** One's own account: password, second factor, sessions. */
export function AccountPage(): ReactNode {
  const t = useTexts(administrationTexts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('account')}</h1>
      </div>
    </div>
  );
}
