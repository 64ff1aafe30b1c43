import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@tongxing/dashboard-kit';
import { appTexts } from '../texts.ts';

/** An address that leads nowhere. */
export function Missing(): ReactNode {
  const t = useTexts(appTexts);
  return (
    <div className="lost">
      <h1>{t('page.missing')}</h1>
      <p>{t('page.missing.text')}</p>
      <Link to="/">{t('page.home')}</Link>
    </div>
  );
}

/** A page that failed to draw, or whose code did not arrive. */
export function Broken(): ReactNode {
  const t = useTexts(appTexts);
  return (
    <div className="lost" role="alert">
      <h1>{t('page.broken')}</h1>
      <p>{t('page.broken.text')}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t('page.reload')}
      </button>
    </div>
  );
}
