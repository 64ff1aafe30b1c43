import type { ReactNode } from 'react';
import { setPreferences, useLanguage } from '@tongxing/dashboard-kit/basics';

/** Changes to the other language, which it names in that language. */
export function OtherLanguage(): ReactNode {
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="link" lang={other} onClick={() => setPreferences({ language: other })}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
