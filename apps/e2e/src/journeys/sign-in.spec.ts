import { violationsOn } from '../axe.ts';
import { handle, lanes } from '../board.ts';
import { signInAt } from '../door.ts';
import { DEMONSTRATION_PASSWORD, openWorkbench, type Workbench } from '../workbench.ts';

describe('signing in', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('takes one click with a demonstration account, and opens the board with its seven lanes', async () => {
    const page = await workbench.visit();
    await page.getByRole('button', { name: '专班办公室（演示） zhuanban', exact: true }).click();
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    await handle(page).waitFor();
    expect(await lanes(page).count()).toBe(7);
    expect(await page.getByText('演示数据', { exact: true }).first().isVisible()).toBe(true);
    expect(await page.title()).toContain('总览');
  });

  it('takes a typed name and password, and comes to the page that was asked for', async () => {
    const page = await workbench.visit({ at: '/calendar?view=timeline' });
    await page.getByLabel('用户名').fill('gonghui');
    await page.getByLabel('密码').fill(DEMONSTRATION_PASSWORD);
    await page.getByLabel('密码').press('Enter');
    await page.getByRole('heading', { name: '日程', level: 1 }).waitFor();
    expect(page.url()).toContain('view=timeline');
  });

  it.each([
    { language: 'zh-CN', name: '用户名', password: '密码', submit: '登录', says: /用户名或密码/ },
    {
      language: 'en',
      name: 'User name',
      password: 'Password',
      submit: 'Sign in',
      says: /user ?name or (the )?password/i,
    },
  ] as const)('says in words what to do about a wrong password: $language', async (words) => {
    const page = await workbench.visit({ language: words.language });
    await page.getByRole('button', { name: words.submit, exact: true }).click();
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await page.getByLabel(words.name).fill('zhuanban');
    await page.getByLabel(words.password).fill('not-the-password');
    await page.getByRole('button', { name: words.submit, exact: true }).click();
    await page.getByRole('alert').filter({ hasText: words.says }).waitFor();
    expect(await page.getByRole('alert').innerText()).not.toMatch(/undefined|null|[A-Z_]{6,}|\b40\d\b/);
    // What was typed is still there to be corrected.
    expect(await page.getByLabel(words.name).inputValue()).toBe('zhuanban');
    await page.getByLabel(words.password).fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: words.submit, exact: true }).click();
    await handle(page).waitFor();
  });

  it('ends with signing out: the way back leads to the sign-in page, and nothing of the plan is left', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).waitFor();
    await page.getByRole('button', { name: /显示设置与退出/ }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    await page.goto(`${workbench.platform.url}/notice`);
    await page.getByLabel('用户名').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('三年行动计划实施方案');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('offers an organisation’s own sign-in where there is one, for the page asked for, and says when it refused', async () => {
    const page = await workbench.visit({ at: '/calendar?view=timeline' });
    expect(await page.getByRole('link', { name: /用“/ }).count()).toBe(0);
    // How it is configured is the service's own to test: here it says that it is.
    const methods = { password: true, oidc: { label: '政务统一身份' }, secondFactor: 'optional' };
    await page.route('**/auth/methods', (route) => route.fulfill({ json: methods }));
    const asked: string[] = [];
    await page.route('**/auth/oidc/start*', async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('returnTo') ?? '');
      await route.fulfill({
        status: 302,
        headers: { location: `${workbench.platform.url}/sign-in?problem=OIDC_REFUSED` },
      });
    });
    await page.reload();
    await page.getByRole('link', { name: '用“政务统一身份”登录' }).click();
    await page.getByRole('alert').getByText('统一身份登录没有成功').waitFor();
    expect(asked).toEqual(['/calendar?view=timeline']);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await violationsOn(page)).toEqual([]);
    await signInAt(page, 'zhuanban', DEMONSTRATION_PASSWORD);
    await handle(page).waitFor();
  });

  it('runs no script that stands in the page, and its policy allows none', async () => {
    const answer = await fetch(workbench.platform.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(/script-src ([^;]*)/.exec(policy)?.[1]?.trim()).toBe("'self'");
    const html = await answer.text();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(' src="/assets/');
    expect(html).not.toMatch(/\son\w+=/);
  });
});
