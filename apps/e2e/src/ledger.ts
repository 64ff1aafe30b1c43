import type { Locator, Page } from 'playwright-core';
import { eventually } from './workbench.ts';

/** The rows of a ledger's list that are in the page; of a long list, those in sight. */
export function rows(page: Page): Locator {
  return page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
}

/** What the rows are called, in their order. */
export function namesOf(page: Page): Promise<string[]> {
  return rows(page).getByRole('rowheader').allInnerTexts();
}

/** Waits until the list has just so many rows in the page. */
export async function settled(page: Page, count: number): Promise<void> {
  await eventually(
    () => rows(page).count(),
    (found) => found === count,
  );
}

/** The record, or the form for a new one, beside the list. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary');
}

/** Chooses in a field that is searched: types, and takes the first that is found. */
export async function pick(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await field.fill(text);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await field.press('Enter');
}
