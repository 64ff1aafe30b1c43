import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';

/** Stands where details would be that are not this reader's, and says why. */
export function Withheld(): ReactNode {
  const t = useTexts(programTexts);
  return (
    <p className="soft withheld">
      {t('withheld')}{' '}
      <Link className="no-print quote-link" to="/permissions">
        {t('withheld.rules')}
      </Link>
    </p>
  );
}
