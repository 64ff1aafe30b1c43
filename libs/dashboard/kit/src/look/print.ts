import { useEffect } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { pageRule, type PrintHead } from './page-rule.ts';

/** Gives the page its printed head and foot while it is shown. */
export function usePrint(head: PrintHead): void {
  const t = useTexts(kitTexts);
  const rule = pageRule(head, t('print.page', { page: '#', pages: '#' }), t('print.demonstration'));
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
}
