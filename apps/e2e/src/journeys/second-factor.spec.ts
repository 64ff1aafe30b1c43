import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { addAccount, PASSWORD, signIn } from '../accounts.ts';
import { violationsOn } from '../axe.ts';
import { handle } from '../board.ts';
import { signInAt } from '../door.ts';
import { codeOf } from '../totp.ts';
import { DEMONSTRATION_PASSWORD, openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const HOLDER = 'liangbu';

describe('the second step of signing in', () => {
  let workbench: Workbench;
  let administrator: string;
  let secret = '';
  let codes: string[] = [];
  beforeAll(async () => {
    workbench = await openWorkbench();
    const { url } = workbench.platform;
    administrator = await signIn(url, 'guanliyuan', DEMONSTRATION_PASSWORD);
    const account = {
      username: HOLDER,
      name: '两步验证试验',
      roles: ['OFFICE'],
      unit: 'HRSS',
      districts: ['130273'],
    };
    await addAccount(url, administrator, account);
  }, 180_000);
  afterAll(() => workbench.close());

  const part = (page: Page): Locator => page.getByRole('region', { name: '两步验证' });
  const enterCode = async (page: Page, code: string): Promise<void> => {
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '验证并登录' }).click();
  };

  it('is set up with an app that proves itself, and hands out recovery codes once', async () => {
    const page = await workbench.visit({ at: '/account' });
    await signInAt(page, HOLDER, PASSWORD);
    await part(page).getByText('未启用：只凭密码登录').waitFor();
    await part(page).getByRole('button', { name: '启用两步验证' }).click();
    await part(page).getByLabel('当前密码').fill('not-the-password');
    await part(page).getByRole('button', { name: '下一步' }).click();
    await part(page).getByRole('alert').getByText('当前密码不对').waitFor();
    await part(page).getByLabel('当前密码').fill(PASSWORD);
    await part(page).getByRole('button', { name: '下一步' }).click();

    await part(page)
      .getByRole('img', { name: /二维码/ })
      .locator('svg')
      .first()
      .waitFor();
    secret = (await part(page).locator('code').innerText()).replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{16,}$/);
    for (const size of Object.values(SCREENS)) {
      await page.setViewportSize(size);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
    await part(page)
      .getByLabel('验证码')
      .fill(codeOf(secret) === '000000' ? '000001' : '000000');
    await part(page).getByRole('button', { name: '验证并启用' }).click();
    await part(page).getByRole('alert').waitFor();
    await part(page).getByLabel('验证码').fill(codeOf(secret));
    await part(page).getByRole('button', { name: '验证并启用' }).click();

    const once = page.getByRole('region', { name: '恢复码' });
    await once.waitFor();
    codes = await once.getByRole('listitem').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    const loading = page.waitForEvent('download');
    await once.getByRole('button', { name: '下载' }).click();
    const file = await loading;
    expect(file.suggestedFilename()).toContain(HOLDER);
    const kept = await readFile(await file.path(), 'utf8');
    for (const code of codes) expect(kept).toContain(code);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: '登录情况' }).isVisible()).toBe(false);
    expect(await once.getByText(codes[0] ?? '').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await once.getByRole('button', { name: '我已保存好' }).click();
    await part(page).getByText('已启用：').waitFor();
    expect(await page.content()).not.toContain(codes[0]);
  });

  it('is asked for after the password; a wrong code leads nowhere, the right one to the page asked for', async () => {
    const page = await workbench.visit({ at: '/calendar' });
    await signInAt(page, HOLDER, PASSWORD);
    await page.getByRole('heading', { name: '两步验证' }).waitFor();
    expect(await page.getByLabel('验证码').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    const before = await page.request.get(`${workbench.platform.url}/auth/token`);
    expect(before.status()).toBe(401);
    await enterCode(page, codeOf(secret) === '000000' ? '000001' : '000000');
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    // The code of the moment may have been used when it was set up: each is good once.
    await enterCode(page, codeOf(secret, 1));
    await page.getByRole('heading', { name: '日程', level: 1 }).waitFor();
  });

  it('is passed with a recovery code when the telephone is away, and with each only once', async () => {
    const page = await workbench.visit();
    await signInAt(page, HOLDER, PASSWORD);
    await enterCode(page, codes[3] ?? '');
    await handle(page).waitFor();
    const again = await workbench.visit();
    await signInAt(again, HOLDER, PASSWORD);
    await enterCode(again, codes[3] ?? '');
    await again.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await again.getByRole('button', { name: '返回，重新输入用户名和密码' }).click();
    await again.getByLabel('用户名').waitFor();
  });

  it('is taken away with password and code, or by an administrator when the telephone is lost', async () => {
    const page = await workbench.visit({ at: '/account' });
    await signInAt(page, HOLDER, PASSWORD);
    await enterCode(page, codes[5] ?? '');
    await part(page).getByText('已启用：').waitFor();

    const keeper = await workbench.visit({
      account: 'guanliyuan',
      at: `/administration/accounts?q=${HOLDER}`,
    });
    await keeper.getByRole('link', { name: '两步验证试验' }).click();
    await keeper.getByRole('button', { name: '取消两步验证' }).click();
    const asked = keeper.getByRole('dialog', { name: '取消“两步验证试验”的两步验证？' });
    await asked.getByRole('button', { name: '取消两步验证' }).click();
    await keeper.getByText('两步验证已取消。').waitFor();

    const other = await workbench.visit({ at: '/account' });
    await signInAt(other, HOLDER, PASSWORD);
    await part(other).getByText('未启用：').waitFor();
    await part(other).getByRole('button', { name: '启用两步验证' }).click();
    await part(other).getByLabel('当前密码').fill(PASSWORD);
    await part(other).getByRole('button', { name: '下一步' }).click();
    const renewed = (await part(other).locator('code').innerText()).replaceAll(' ', '');
    expect(renewed).not.toBe(secret);
    await part(other).getByLabel('验证码').fill(codeOf(renewed));
    await part(other).getByRole('button', { name: '验证并启用' }).click();
    const once = other.getByRole('region', { name: '恢复码' });
    await once.waitFor();
    const [first = ''] = await once.getByRole('listitem').allInnerTexts();
    await once.getByRole('button', { name: '我已保存好' }).click();
    await part(other).getByRole('button', { name: '停用两步验证' }).click();
    await part(other).getByLabel('当前密码').fill(PASSWORD);
    await part(other).getByLabel('验证码').fill(first);
    await part(other).getByRole('button', { name: '停用两步验证' }).click();
    await part(other).getByText('两步验证已停用。').waitFor();
  });

  it('is not offered to a demonstration account, which everybody shares', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/account' });
    await part(page).getByText('演示账号由大家共用').waitFor();
    expect(await part(page).getByRole('button').count()).toBe(0);
  });
});
