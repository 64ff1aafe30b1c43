import { useEffect } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';

interface PrintHead {
  readonly title: string;
  /** Left foot: whose page it is, as of when. */
  readonly note: string;
  readonly demonstration: boolean;
  readonly landscape?: boolean;
}

/** The @page rule of a page: title, note and mark on every sheet, and "page x of y". */
export function pageRule(head: PrintHead, page: string, mark: string): string {
  const text = (words: string): string => JSON.stringify(words.replaceAll('\n', ' '));
  const [before = '', between = '', after = ''] = page.split(/[\u0001\u0002]/);
  const counter = `${text(before)} counter(page) ${text(between)} counter(pages) ${text(after)}`;
  const small = 'font-size: 8pt; color: #595959;';
  return `@page {
  size: A4${head.landscape === true ? ' landscape' : ''};
  margin: 15mm 12mm 14mm;
  @top-left { content: ${text(head.title)}; ${small} }
  @top-right { content: ${head.demonstration ? text(mark) : '""'}; ${small} }
  @bottom-left { content: ${text(head.note)}; ${small} }
  @bottom-right { content: ${counter}; ${small} }
}`;
}

/** Gives the page its printed head and foot while it is shown. */
export function usePrint(head: PrintHead): void {
  const t = useTexts(kitTexts);
  const rule = pageRule(head, t('print.page', { page: '\u0001', pages: '\u0002' }), t('print.demonstration'));
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
}
