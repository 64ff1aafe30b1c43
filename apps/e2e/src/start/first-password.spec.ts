import type { Page } from 'playwright-core';
import { violationsOn } from '../axe.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const OWN = 'Heping-2024';
const NEXT = 'Tongxing+Heping-3';

describe('the first password', () => {
  let platform: OwnPlatform;
  let workbench: Workbench;
  let oneTime: string;
  beforeAll(async () => {
    platform = await startPlatform({ empty: true });
    workbench = await openWorkbench(platform);
    oneTime = /one-time password for admin: (\S+)/.exec(platform.output())?.[1] ?? '';
  }, 180_000);
  afterAll(async () => {
    await workbench.close();
    await platform.stop();
  });

  const signIn = async (page: Page, username: string, password: string): Promise<void> => {
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
  };
  const choose = async (page: Page, password: string, again = password): Promise<void> => {
    await page.getByLabel('新密码', { exact: true }).fill(password);
    await page.getByLabel('再输一次新密码').fill(again);
    await page.keyboard.press('Enter');
  };
  const isFocused = (page: Page, label: string): Promise<boolean> =>
    page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement);

  it('has to be changed before anything else, says what is wrong with the new one, and keeps nothing', async () => {
    const page = await workbench.visit({ at: '/notice' });
    await signIn(page, 'admin', oneTime);
    await page.getByRole('heading', { name: '请先修改密码', level: 1 }).waitFor();
    await page.getByText('至少 10 个字符').waitFor();
    expect(await isFocused(page, '新密码')).toBe(true);
    expect(await page.getByLabel('当前密码').count()).toBe(0);

    await choose(page, OWN, `${OWN} `);
    await page.getByRole('alert').getByText('两次输入的新密码不一样').click();
    expect(await isFocused(page, '再输一次新密码')).toBe(true);
    await choose(page, 'admin');
    const alert = page.getByRole('alert').filter({ hasText: '密码不能包含用户名' });
    await alert.waitFor();
    expect(await page.getByLabel('新密码', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    for (const size of Object.values(SCREENS)) {
      await page.setViewportSize(size);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toContain(oneTime);
  });

  it('is asked for when the page was left in between, and another than that is refused beside its field', async () => {
    const page = await workbench.visit({ at: '/' });
    await signIn(page, 'admin', oneTime);
    await page.getByLabel('再输一次新密码').waitFor();
    await page.reload();
    await page.getByLabel('当前密码').fill('not-the-password');
    await choose(page, OWN);
    await page.getByRole('alert').getByText('当前密码不对').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
  });

  it('opens, once changed, the page that was asked for; the menu then shows what an administrator can use', async () => {
    const page = await workbench.visit({ at: '/calendar?view=timeline' });
    await signIn(page, 'admin', oneTime);
    await choose(page, OWN);
    await page.getByRole('heading', { name: '日程', level: 1 }).waitFor();
    expect(page.url()).toContain('view=timeline');
    const menu = await page.getByRole('navigation', { name: '主导航' }).innerText();
    expect(menu).toContain('总览');
    expect(menu).not.toMatch(/企业|协调员/);
  });

  it('can be changed again under one’s own account, which shows each rule as it is met', async () => {
    const page = await workbench.visit({ at: '/' });
    await signIn(page, 'admin', OWN);
    await page.getByRole('button', { name: /显示设置与退出/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: '我的账号' }).click();
    await page.getByRole('button', { name: '修改密码' }).click();
    expect(await isFocused(page, '当前密码')).toBe(true);
    await page.getByLabel('当前密码').fill(OWN);
    const rule = (words: string) => page.getByRole('listitem').filter({ hasText: words }).innerText();
    await page.getByLabel('新密码', { exact: true }).fill('Tongxing');
    expect(await rule('至少 10 个字符')).toContain('尚未满足');
    await choose(page, NEXT);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByText('密码已修改').waitFor();
    await page.getByRole('region', { name: '登录情况' }).getByText('（就是这里）').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('leads an administrator whose district has no plan to what there is to do', async () => {
    const page = await workbench.visit({ screen: 'phone' });
    await signIn(page, 'admin', NEXT);
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    const { url } = platform;
    const answer = await page.request.post(`${url}/auth/accounts`, {
      headers: { origin: url },
      data: {
        username: 'shili_guanli',
        name: '示例区管理员',
        unit: null,
        districts: ['130299'],
        street: null,
        body: null,
        roles: ['ADMIN'],
      },
    });
    const { oneTimePassword } = (await answer.json()) as { oneTimePassword: string };

    const other = await workbench.visit({ screen: 'phone' });
    await signIn(other, 'shili_guanli', oneTimePassword);
    await choose(other, OWN);
    await other.getByRole('heading', { name: '本辖区还没有计划', level: 1 }).waitFor();
    await other.getByText('npm run plan -- load').waitFor();
    await other.getByRole('button', { name: '再看一次' }).click();
    await other.getByRole('status').getByText('还没有计划').waitFor();
    expect(await other.getByRole('alert').count()).toBe(0);
    expect(await violationsOn(other)).toEqual([]);
  });
});
