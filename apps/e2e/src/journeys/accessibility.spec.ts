import type { Page } from 'playwright-core';
import { violationsOn } from '../axe.ts';
import { graphOf } from '../board.ts';
import { panel, rows } from '../ledger.ts';
import { openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const PLACES = [
  '/',
  '/notice',
  '/notice?clause=二(二)2(2)&quote=1960-1979',
  '/actions/3',
  '/actions/4/observe/T4a',
  '/calendar',
  '/calendar?view=timeline',
  '/contradictions',
  '/contradictions/reading/T1',
  '/enterprises',
  '/enterprises/new',
  '/social-organizations',
  '/mediation-bodies',
  '/mediation-bodies/new',
  '/coordinators',
  '/mediators',
  '/experts',
  '/permissions',
  '/roster?district=130273',
];

/** Opens a place and waits until nothing of it is still being read. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('status', { name: /正在读取|Loading/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** How large the page's ordinary words are, in pixels. */
function typeSize(page: Page): Promise<number> {
  return page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
}

describe('every page for everybody', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it.each(['zh-CN', 'en'] as const)(
    'has nothing that WCAG 2.2 AA forbids, at a desk and on a telephone: %s',
    async (language) => {
      const wrong: string[] = [];
      const check = async (page: Page, place: string): Promise<void> => {
        for (const [screen, size] of Object.entries(SCREENS)) {
          await page.setViewportSize(size);
          wrong.push(...(await violationsOn(page)).map((violation) => `${place} (${screen}): ${violation}`));
        }
      };
      await check(await workbench.visit({ language }), 'sign-in');
      const page = await workbench.visit({ account: 'zhuanban', language });
      for (const place of PLACES) {
        await open(page, `${workbench.platform.url}${place}`);
        await check(page, place);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it.each(['/enterprises', '/social-organizations', '/mediation-bodies', '/coordinators'])(
    'has nothing that it forbids in the record beside the list, tab by tab: %s',
    async (at) => {
      const page = await workbench.visit({ account: 'zhuanban', at });
      const wrong: string[] = [];
      await rows(page).first().getByRole('link').first().click();
      const tabs = panel(page).getByRole('navigation').getByRole('link');
      await tabs.first().waitFor();
      for (const [index, tab] of (await tabs.allInnerTexts()).entries()) {
        await tabs.nth(index).click();
        await page.waitForLoadState('networkidle');
        for (const [screen, size] of Object.entries(SCREENS)) {
          await page.setViewportSize(size);
          // Where the form ends its foot stands over nothing.
          await panel(page).evaluate((aside) =>
            aside.querySelector('form')?.scrollIntoView({ block: 'end' }),
          );
          wrong.push(...(await violationsOn(page)).map((violation) => `${tab} (${screen}): ${violation}`));
        }
        await page.setViewportSize(SCREENS.desk);
      }
      expect(wrong).toEqual([]);
    },
    90_000,
  );

  it('has nothing that it forbids in what opens over a list: views, columns, bulk changes, the end of a record', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/mediation-bodies' });
    await rows(page).first().waitFor();
    const wrong: string[] = [];
    const check = async (what: string): Promise<void> => {
      wrong.push(...(await violationsOn(page)).map((violation) => `${what}: ${violation}`));
    };
    for (const button of ['视图', '列']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await check(button);
      await page.keyboard.press('Escape');
    }
    await rows(page).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '批量修改' }).click();
    await page.getByLabel('改“类型”').check();
    await check('批量修改');
    await page.keyboard.press('Escape');
    await rows(page).first().getByRole('link').first().click();
    await panel(page).getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('dialog', { name: /^撤销/ }).waitFor();
    await check('撤销');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('is the same in large type and high contrast, and remembers that it was asked for', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    const normal = await typeSize(page);
    await page.getByRole('button', { name: /显示设置与退出/ }).click();
    await page.getByRole('radio', { name: '大字' }).check();
    await page.getByRole('radio', { name: '高对比' }).check();
    const wrong: string[] = [];
    for (const place of [
      '/',
      '/notice?clause=二(一)1',
      '/actions/1',
      '/contradictions/reading/T1',
      '/enterprises',
    ]) {
      await open(page, `${workbench.platform.url}${place}`);
      wrong.push(...(await violationsOn(page)).map((violation) => `${place}: ${violation}`));
    }
    expect(wrong).toEqual([]);
    expect(await typeSize(page)).toBeGreaterThan(1.15 * normal);
  }, 90_000);

  it('answers "why this number?" by the keyboard alone', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    const graph = graphOf(page, '金牌协调劳动关系社会组织');
    await graph.focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: /金牌协调劳动关系社会组织/ });
    await why.getByText('计算方法').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(
      await why
        .getByRole('link')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await graph.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('lets the keyboard skip to the page, and finds any place by Ctrl K', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await graphOf(page, '金牌协调劳动关系社会组织').waitFor();
    await page.keyboard.press('Tab');
    expect(
      await page.getByRole('link', { name: '跳到正文' }).evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Control+k');
    const finder = page.getByRole('dialog', { name: '查找' });
    await finder.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.type('成功率');
    await finder.getByText('年度调解成功率', { exact: true }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await finder.waitFor({ state: 'detached' });
    await page.waitForURL(/\/actions\/2/);
  });
});
