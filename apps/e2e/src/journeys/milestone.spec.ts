import type { Page } from 'playwright-core';
import { agenda, handle, lanes } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const MILESTONE = '第二批候选单位报送';

/** The colour of the knot on the period's strip that stands for a milestone. */
async function knotColour(page: Page, milestone: string): Promise<string> {
  await handle(page).waitFor();
  return page
    .getByTitle(milestone)
    .first()
    .evaluate((knot) => getComputedStyle(knot).backgroundColor);
}

describe('reporting a milestone', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('asks for the day and the evidence; then the strip, the lane and the agenda tell of it', async () => {
    const page = await workbench.visit({ account: 'renshe' });
    const late = await knotColour(page, MILESTONE);
    await agenda(page).getByRole('link', { name: MILESTONE }).click();
    const drawer = page.getByRole('dialog', { name: MILESTONE });
    await drawer.getByRole('button', { name: '提交报告' }).click();
    await drawer.getByRole('alert').getByRole('button', { name: '请填写“依据”' }).waitFor();
    expect(await drawer.getByLabel('依据', { exact: true }).getAttribute('aria-invalid')).toBe('true');

    const day = drawer.getByLabel('完成日期');
    await day.fill('2023-06-20');
    await day.press('Enter');
    await drawer.getByLabel('依据', { exact: true }).fill('市局收文回执');
    await drawer.getByRole('button', { name: '提交报告' }).click();
    await drawer.waitFor({ state: 'detached' });

    const row = page.getByRole('row').filter({ hasText: MILESTONE });
    await row.getByText('逾期完成').waitFor();
    expect(await row.innerText()).toContain('市局收文回执');
    await page.getByRole('link', { name: '同行' }).first().click();
    await lanes(page).first().waitFor();
    await eventually(
      () => agenda(page).innerText(),
      (text) => !text.includes(MILESTONE),
    );
    expect(await knotColour(page, MILESTONE)).not.toBe(late);

    // On a day before it was done, it was overdue.
    await page.goto(`${workbench.platform.url}/?on=2023-06-10`);
    await agenda(page).getByRole('link', { name: MILESTONE }).waitFor();
    expect(await knotColour(page, MILESTONE)).toBe(late);
  });

  it('can be corrected, and keeps what was reported before', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/actions/7' });
    const row = page.getByRole('row').filter({ hasText: '国有企业经验第一批报送' });
    await row.getByRole('link', { name: '更正' }).click();
    const drawer = page.getByRole('dialog', { name: '国有企业经验第一批报送' });
    await drawer.getByRole('heading', { name: '以前的报告' }).waitFor();
    await drawer.getByLabel('依据', { exact: true }).fill('补充了文号的依据');
    await drawer.getByRole('button', { name: '提交报告' }).click();
    await drawer.waitFor({ state: 'detached' });
    await row.getByText('补充了文号的依据').waitFor();
    await row.getByRole('link', { name: '更正' }).click();
    await eventually(
      () => drawer.getByRole('listitem').count(),
      (reports) => reports >= 2,
    );
  });
});
