import type { Locator, Page } from 'playwright-core';

/** The lanes of the plan board, one an action. */
export function lanes(page: Page): Locator {
  return page.getByRole('main').getByRole('region');
}

/** The graph of a target on the board: a button whose name begins with the target's and tells all of it in words. */
export function graphOf(page: Page, target: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${escaped(target)}[:：\\s]`) });
}

/** What the graph of a target says to those who hear it. */
export async function wordsOf(page: Page, target: string): Promise<string> {
  return graphOf(page, target).ariaSnapshot();
}

/** The handle on the strip of the plan's period. */
export function handle(page: Page): Locator {
  return page.getByRole('main').getByRole('slider');
}

/** What must be done, what is late and what comes next, beside the board. */
export function agenda(page: Page): Locator {
  return page.getByRole('complementary');
}

/** The day in the address; null for the default day. */
export function dayOf(page: Page): string | null {
  return new URL(page.url()).searchParams.get('on');
}

/** A text as a pattern that means just itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
