import type { Locator, Page } from 'playwright-core';
import { withCheckCharacters } from '@tongxing/reference-data';
import { addAccount, PASSWORD, signIn } from '../accounts.ts';
import { violationsOn } from '../axe.ts';
import { resume, signInAt } from '../door.ts';
import { namesOf, panel, rows } from '../ledger.ts';
import { DEMONSTRATION_PASSWORD, eventually, openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const HOLDER = 'daoqi';
const FORM = '/enterprises/new';

describe('a session that ends', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    const { url } = workbench.platform;
    const account = {
      username: HOLDER,
      name: '登录到期试验',
      roles: ['OFFICE'],
      unit: 'HRSS',
      districts: ['130273'],
    };
    await addAccount(url, await signIn(url, 'guanliyuan', DEMONSTRATION_PASSWORD), account);
  }, 180_000);
  afterAll(() => workbench.close());

  /** A page of the holder's own session, which no other test uses. */
  const visit = async (at: string): Promise<Page> => {
    const page = await workbench.visit({ at });
    await signInAt(page, HOLDER, PASSWORD);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /登录到期试验/ })
      .waitFor();
    return page;
  };
  const sessionsOf = (page: Page): Locator => page.getByRole('region', { name: '登录情况' }).getByRole('row');
  /** Leaves the account for another page and comes back, which asks identity anew. */
  const awayAndBack = async (page: Page): Promise<void> => {
    const menu = page.getByRole('navigation', { name: '主导航' });
    await menu.getByRole('link', { name: '权限一览' }).click();
    await page.getByRole('heading', { name: '权限一览', level: 1 }).waitFor();
    await menu.getByRole('link', { name: '我的账号' }).click();
  };
  /** Ends it at the service, as time or an administrator does. */
  const end = async (page: Page): Promise<void> => {
    const { url } = workbench.platform;
    const answer = await page.request.post(`${url}/auth/sign-out`, { headers: { origin: url }, data: {} });
    expect(answer.ok()).toBe(true);
  };

  it('loses nothing of a form: sign in over the page, and what was sent arrives', async () => {
    const page = await visit(FORM);
    const form = panel(page);
    await form.getByLabel('企业名称').fill('唐山到期试验有限公司');
    await form.getByLabel('统一社会信用代码').fill(withCheckCharacters('91130294MA0EXPRY'));
    await form.getByLabel('所属镇办').selectOption({ label: '老庄子镇' });
    await end(page);
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await resume(page).waitFor();
    for (const size of Object.values(SCREENS)) {
      await page.setViewportSize(size);
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.setViewportSize(SCREENS.desk);
    // Nothing else closes it, and the page underneath cannot be worked.
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
    expect(await resume(page).isVisible()).toBe(true);
    await signInAt(resume(page), HOLDER, 'not-the-password');
    await resume(page).getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await signInAt(resume(page), HOLDER, PASSWORD);
    await resume(page).waitFor({ state: 'detached' });
    await form.getByRole('heading', { name: '唐山到期试验有限公司' }).waitFor();
    expect(await page.getByText('登录已过期').count()).toBe(0);
    await page.goto(`${workbench.platform.url}/enterprises?text=${encodeURIComponent('唐山到期试验')}`);
    await rows(page).first().waitFor();
    expect(await namesOf(page)).toEqual(['唐山到期试验有限公司']);
  });

  it('keeps what was typed when it ends in the middle, and lets it be saved afterwards', async () => {
    const page = await visit('/account');
    const password = page.getByRole('region', { name: '密码' });
    await password.getByRole('button', { name: '修改密码' }).click();
    await password.getByLabel('当前密码').fill(PASSWORD);
    await password.getByLabel('新密码', { exact: true }).fill(`${PASSWORD}+`);
    await end(page);
    await page.getByRole('region', { name: '登录情况' }).waitFor();
    await password.getByLabel('再输一次新密码').fill(`${PASSWORD}+`);
    await password.getByRole('button', { name: '修改密码' }).click();
    await resume(page).waitFor();
    await signInAt(resume(page), HOLDER, PASSWORD);
    await password.getByText('密码已修改').waitFor();
    await password.getByRole('button', { name: '修改密码' }).click();
    await password.getByLabel('当前密码').fill(`${PASSWORD}+`);
    await password.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await password.getByLabel('再输一次新密码').fill(PASSWORD);
    await password.getByRole('button', { name: '修改密码' }).click();
    await password.getByText('密码已修改').waitFor();
  });

  it('opens the page anew for another account, with nothing of the first one’s', async () => {
    const page = await visit('/account');
    await sessionsOf(page).nth(1).waitFor();
    await page.evaluate(() => Object.assign(window, { before: true }));
    await end(page);
    await awayAndBack(page);
    await resume(page).getByText('换用其他账号登录时，本页会重新打开').waitFor();
    await signInAt(resume(page), 'laozhuangzi', DEMONSTRATION_PASSWORD);
    await page.getByRole('main').getByText('laozhuangzi').waitFor();
    expect(await page.evaluate(() => 'before' in window)).toBe(false);
    expect(await page.getByText('登录到期试验').count()).toBe(0);
  });

  it('is told two minutes before, when nobody touches the page; a touch puts it off', async () => {
    const page = await workbench.visit();
    let left = 90_000;
    let reads = 0;
    await page.route('**/auth/session', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { expiresAt: string | null };
      reads += 1;
      const expiresAt = body.expiresAt && new Date(Date.now() + left).toISOString();
      await route.fulfill({ response: answer, json: { ...body, expiresAt } });
    });
    await signInAt(page, HOLDER, PASSWORD);
    const hint = page.getByRole('status').getByText('您有一段时间没有操作');
    await hint.waitFor();
    expect(await hint.innerText()).toMatch(/将于 \d\d:\d\d:\d\d 结束/);
    expect(await violationsOn(page)).toEqual([]);
    const before = reads;
    left = 7_200_000;
    await hint.getByRole('button', { name: '继续使用' }).click();
    await hint.waitFor({ state: 'hidden' });
    expect(reads).toBeGreaterThan(before);
  });

  it('goes on by itself once its person has signed in at another page of the browser', async () => {
    const page = await visit('/account');
    await sessionsOf(page).nth(1).waitFor();
    await end(page);
    await awayAndBack(page);
    await resume(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(workbench.platform.url);
    await signInAt(other, HOLDER, PASSWORD);
    await other.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await eventually(
      () => resume(page).count(),
      (count) => count === 0,
    );
    await sessionsOf(page).nth(1).waitFor();
  });

  it('polls no session alive: a page asks for its token with how long nobody has touched it', async () => {
    const page = await workbench.visit();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/auth/token')) asked.push(new URL(request.url()).search);
    });
    await signInAt(page, HOLDER, PASSWORD);
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    expect(asked.length).toBeGreaterThan(0);
    for (const search of asked) expect(search).toMatch(/^\?idle=\d+$/);
  });
});
