import { rows, settled } from '../ledger.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

describe('what tells of a person', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('is masked for a unit that does not lead the ledger, which can neither find nor sort by it', async () => {
    const office = await workbench.visit({ account: 'zhuanban', at: '/coordinators' });
    await rows(office).first().waitFor();
    const name = (await rows(office).getByRole('link').first().innerText()).trim();
    expect(name).not.toContain('*');
    const page = await workbench.visit({ account: 'shangwu', at: '/coordinators' });
    await rows(page).first().waitFor();
    for (const shown of await rows(page).getByRole('link').allInnerTexts())
      expect(shown).toMatch(/^.{1,2}\*\*$/);
    await page.getByRole('columnheader', { name: '姓名（隐去）' }).waitFor();
    expect(await page.getByRole('columnheader', { name: '姓名（隐去）' }).getByRole('button').count()).toBe(
      0,
    );
    await page.goto(`${workbench.platform.url}/coordinators?text=${encodeURIComponent(name)}`);
    await settled(page, 0);
  });

  it('is public in the roster as far as it was published, without signing in', async () => {
    const page = await workbench.visit({ at: '/roster?district=130273' });
    await page.getByRole('heading', { name: /劳动人事争议调解员名册/ }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    const before = await page.getByRole('row').count();
    await page.getByRole('searchbox').fill('加班费');
    await page.waitForFunction((all) => document.querySelectorAll('tr').length < all, before);
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    expect(await page.getByRole('main').innerText()).not.toMatch(/\*\*|证书|工作单位/);
    const offered = await workbench.visit({ screen: 'phone', at: '/roster?district=130273' });
    await offered.getByText('调解').first().waitFor();
    expect(await offered.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it.each([
    ['laozhuangzi', '镇办'],
    ['shisanfang', '市三方办公室'],
    ['guanliyuan', '系统管理员'],
  ] as const)(
    'is governed by rules that %s may read, with their own column marked',
    async (account, role) => {
      const page = await workbench.visit({ account, at: '/permissions' });
      const own = page.getByRole('columnheader', { name: `${role}（您）` });
      await own.waitFor();
      await page.getByRole('rowheader', { name: /看到姓名全称/ }).waitFor();
      expect(await page.getByRole('columnheader').count()).toBe(9);
    },
  );

  it('leaves to a town the summary of an action, and says why there is no more', async () => {
    const page = await workbench.visit({ account: 'laozhuangzi', at: '/actions/1' });
    await page.getByText('这里只显示摘要').first().waitFor();
    expect(await page.getByText(/填报与汇总记录/).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: '权限一览' }).first().click();
    await page.getByRole('heading', { name: '权限一览' }).waitFor();
  });
});
