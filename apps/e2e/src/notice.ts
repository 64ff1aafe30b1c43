import type { Locator, Page } from 'playwright-core';

/** What is highlighted of the notice, in one or more pieces. */
export function highlights(page: Page): Locator {
  return page.locator('mark');
}

/** The highlighted words as one text without spaces. */
export async function highlightedWords(page: Page): Promise<string> {
  await highlights(page).first().waitFor();
  return (await highlights(page).allInnerTexts()).join('').replaceAll(/\s/g, '');
}
