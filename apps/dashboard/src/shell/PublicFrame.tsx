import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useTexts } from '@tongxing/dashboard-kit';
import { OtherLanguage } from './OtherLanguage.tsx';
import { appTexts } from '../texts.ts';
import './frame.css';

/** The head of a page that stands outside the workbench: the name, the language, and the way in. */
export function PublicFrame(): ReactNode {
  const t = useTexts(appTexts);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="frame-header frame-public">
        <span className="frame-name">{t('name')}</span>
        <span className="frame-plan">{t('tagline')}</span>
        <OtherLanguage />
        {/* Another document: the workbench asks as somebody, these pages ask as nobody. */}
        <a href="/">{t('public.enter')}</a>
      </header>
      <div className="frame-body frame-alone">
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
