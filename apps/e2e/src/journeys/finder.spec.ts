import type { Locator, Page } from 'playwright-core';
import { panel, rows } from '../ledger.ts';
import { handle } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

/** Opens the finder and types. */
async function find(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('dialog', { name: '查找' });
  await finder.waitFor();
  await page.keyboard.type(text);
  return finder;
}

/** What was found of a kind. */
function group(finder: Locator, kind: string): Locator {
  return finder.getByRole('group', { name: kind, exact: true }).getByRole('option');
}

describe('the finder', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('finds an enterprise by one character, by pinyin initials and by its code, and opens it', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).waitFor();
    const byName = await find(page, '阀');
    await group(byName, '企业').first().waitFor();
    expect((await group(byName, '企业').allInnerTexts()).every((text) => text.includes('阀'))).toBe(true);
    await page.keyboard.press('Escape');

    const initials = await find(page, 'fm');
    await group(initials, '企业').filter({ hasText: '阀门' }).first().waitFor();
    const text = await group(initials, '企业').filter({ hasText: '阀门' }).first().innerText();
    await page.keyboard.press('Escape');

    const [name = '', code = ''] = text.split(/\n| · /).map((part) => part.trim());
    const byCode = await find(page, code);
    await group(byCode, '企业').first().waitFor();
    expect(await group(byCode, '企业').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}/);
    await panel(page).getByRole('heading', { name }).waitFor();
  });

  it('finds people, bodies, towns, pages and clauses, kind by kind, by the keyboard', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).waitFor();
    const pages = await find(page, '调解员');
    await group(pages, '页面').first().waitFor();
    expect(await group(pages, '页面').allInnerTexts()).toEqual(['调解员']);
    await page.keyboard.press('Escape');

    const town = await find(page, '老庄子');
    await group(town, '镇办').first().waitFor();
    await group(town, '协调员').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = group(town, '协调员').first();
    await eventually(
      () => chosen.getAttribute('aria-selected'),
      (selected) => selected === 'true',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/enterprises\?streetCode=130273101/);
    await rows(page).first().waitFor();

    const clause = await find(page, '二(二)2(1)');
    await group(clause, '条款').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notice/);
  });

  it('says which part does not answer, and finds the rest', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).waitFor();
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('"Finder_people"')) return route.fallback();
      const error = { message: '—', path: ['hits'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
      return route.fulfill({ json: { data: { hits: null }, errors: [error] } });
    });
    const finder = await find(page, '老庄子');
    await finder.getByText('“人员”暂时查不到').waitFor();
    await group(finder, '镇办').first().waitFor();
    expect(await group(finder, '协调员').count()).toBe(0);
  });

  it('shows nobody what their role cannot use', async () => {
    const administrator = await workbench.visit({ account: 'guanliyuan' });
    const empty = await find(administrator, '阀门');
    await empty.getByText('没有找到').waitFor();
    const town = await workbench.visit({ account: 'laozhuangzi' });
    const finder = await find(town, '办事处');
    await eventually(
      () => finder.getByRole('listbox').getAttribute('aria-busy'),
      (busy) => busy === 'false',
    );
    expect(await group(finder, '镇办').count()).toBe(0);
    expect(await finder.getByText('三女河').count()).toBe(0);
  });

  it('works on a telephone', async () => {
    const page = await workbench.visit({ account: 'zhuanban', screen: 'phone' });
    await page.getByRole('button', { name: /查找/ }).click();
    const finder = page.getByRole('dialog', { name: '查找' });
    await finder.getByRole('combobox').fill('老庄子');
    await group(finder, '协调员').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await group(finder, '协调员').first().tap();
    await page.waitForURL(/\/coordinators\/[0-9a-f-]{36}/);
  });
});
