import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What WCAG 2.2 asks for at the levels A and AA, as far as a program can tell, and what is good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every violation on the page as one line: rule, first place, and what is wrong there. */
export async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
    // There are no frames: nothing is gained by gathering the results on a page of their own.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes: [first, ...more] }) =>
      `${id} ×${more.length + 1}: ${first?.html.slice(0, 200) ?? ''} ${first?.failureSummary ?? ''}`,
  );
}
