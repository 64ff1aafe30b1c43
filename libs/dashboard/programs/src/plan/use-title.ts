import { useEffect } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';

/** The window's title while a page is shown. */
export function useTitle(page: string): void {
  const t = useTexts(programTexts);
  const title = `${page} · ${t('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
