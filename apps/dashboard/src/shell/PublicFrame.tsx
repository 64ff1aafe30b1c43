import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { setPreferences, useLanguage, useTexts } from '@tongxing/dashboard-kit';
import { appTexts } from '../texts.ts';
import './frame.css';

/** The head of a page that stands outside the workbench: the name, the language, and the way in. */
export function PublicFrame(): ReactNode {
  const t = useTexts(appTexts);
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="frame-header frame-public">
        <span className="frame-name">{t('name')}</span>
        <span className="frame-plan">{t('tagline')}</span>
        <button
          type="button"
          className="link"
          lang={other}
          onClick={() => setPreferences({ language: other })}
        >
          {other === 'en' ? 'English' : '中文'}
        </button>
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
