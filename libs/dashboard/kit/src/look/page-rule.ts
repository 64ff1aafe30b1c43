/** What stands around a printed page. */
export interface PrintHead {
  readonly title: string;
  /** Left foot: whose page it is, as of when. */
  readonly note: string;
  readonly demonstration: boolean;
  readonly landscape?: boolean;
}

/** The `@page` rule: title, note and mark on every sheet; `page` is "page # of #" in the language. */
export function pageRule(head: PrintHead, page: string, mark: string): string {
  const text = (words: string): string => JSON.stringify(words.replaceAll('\n', ' '));
  const [before = '', between = '', after = ''] = page.split('#');
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
