import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../accounts.ts';
import { violationsOn } from '../axe.ts';
import { handle } from '../board.ts';
import { choosePasswordAt, resume, signInAt } from '../door.ts';
import { pick } from '../ledger.ts';
import { chooseAtOnce, eventually, openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const ACCOUNTS = '/administration/accounts';
const ONE_TIME = /^[A-Za-z2-9]{5}(-[A-Za-z2-9]{5}){3}$/;
const CHINESE = /\p{Script=Han}/u;

const drawer = (page: Page): Locator => page.getByRole('dialog').first();
const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

describe('the accounts of a district', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  /** Opens an account in the page, and gives its one-time password. */
  async function add(page: Page, account: { username: string; name: string; role: string }): Promise<string> {
    await page.goto(`${workbench.platform.url}${ACCOUNTS}`);
    await page.getByRole('link', { name: '开设账号' }).click();
    const form = drawer(page);
    await form.getByLabel('用户名').fill(account.username);
    await form.getByLabel('名称').fill(account.name);
    await form.getByRole('checkbox', { name: account.role }).check();
    await form.getByRole('button', { name: '开设账号' }).click();
    const once = form.getByRole('region', { name: `${account.username} 的一次性密码` });
    const password = await once.locator('code').innerText();
    await once.getByRole('button', { name: '已转告' }).click();
    return password;
  }

  it('opens one for a mediation body, picked by name; its holder chooses a password and is in', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', at: '/' });
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '用户' }).click();
    await page.getByRole('link', { name: '开设账号' }).click();
    const form = drawer(page);
    await form.getByRole('button', { name: '开设账号' }).click();
    await form.getByRole('alert').getByText('请填写“用户名”').waitFor();
    await form.getByLabel('用户名').fill('Tiaojie Yuan');
    await form.getByLabel('名称').fill('调解试点经办');
    await form.getByText('请用 3 至 30 个小写字母、数字、点或下划线').first().waitFor();
    await form.getByLabel('用户名').fill('tiaojie_shidian');
    expect(await form.getByRole('combobox', { name: /调解组织/ }).count()).toBe(0);
    await form.getByRole('checkbox', { name: '调解组织' }).check();
    await pick(form.getByRole('combobox', { name: /调解组织/ }), '调解中心');
    await form.getByRole('button', { name: '开设账号' }).click();

    const once = form.getByRole('region', { name: 'tiaojie_shidian 的一次性密码' });
    const password = await once.locator('code').innerText();
    expect(password).toMatch(ONE_TIME);
    expect(await once.evaluate((region) => region === document.activeElement)).toBe(true);
    await once.getByRole('button', { name: '已转告' }).click();
    await drawer(page).getByText('尚未改初始密码').waitFor();
    expect(await drawer(page).innerText()).toMatch(/调解中心/);
    expect(await page.content()).not.toContain(password);

    const holder = await workbench.visit({ at: '/mediators' });
    await signInAt(holder, 'tiaojie_shidian', password);
    await holder.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await choosePasswordAt(holder, PASSWORD);
    await holder.getByRole('heading', { name: '调解员名册', level: 1 }).waitFor();
    await page.goto(`${workbench.platform.url}${ACCOUNTS}?q=${encodeURIComponent('调解试点')}`);
    await row(page, '调解试点经办').getByText('启用', { exact: true }).waitFor();
    expect(await row(page, '调解试点经办').innerText()).not.toContain('从未登录');
  });

  it('finds accounts by words, role and state, and keeps what was asked in the address', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', at: ACCOUNTS });
    await row(page, '人社局经办（演示）').waitFor();
    // Until the list listens, the key is the workbench's.
    await eventually(
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('/');
        return page.getByRole('searchbox').evaluate((box) => box === document.activeElement);
      },
      (isThere) => isThere,
    );
    await page.keyboard.type('老庄子镇');
    await eventually(
      () => page.getByRole('row').count(),
      (rows) => rows >= 2 && rows <= 4,
    );
    await page.getByRole('searchbox').fill('');
    await row(page, '人社局经办（演示）').waitFor();
    await page.getByLabel('角色').selectOption({ label: '镇办' });
    await row(page, '人社局经办（演示）').waitFor({ state: 'detached' });
    await row(page, '老庄子镇经办（演示）').getByRole('link').click();
    await drawer(page).getByText('laozhuangzi').waitFor();
    expect(page.url()).toMatch(/accounts\/[\w-]+\?role=STREET$/);
    await page.reload();
    await drawer(page).getByText('laozhuangzi').waitFor();
    expect(await row(page, '人社局经办（演示）').count()).toBe(0);
    await page.getByLabel('关闭').click();
    await page.getByLabel('状态').selectOption({ label: '停用' });
    await page.getByText('没有符合条件的账号。').waitFor();
  });

  it('loses neither of two choices of which the second comes before the page has drawn the first, and clears both', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', at: ACCOUNTS });
    await row(page, '人社局经办（演示）').waitFor();
    await chooseAtOnce(page, [page.getByLabel('角色'), page.getByLabel('状态')]);
    await eventually(
      async () => new URL(page.url()).search,
      (search) => /role=.*state=/.test(search),
    );
    await page.getByText('没有符合条件的账号。').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await row(page, '人社局经办（演示）').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: '清除条件' }).count()).toBe(0);
  });

  it('merges two changes of one account, and asks for what both have changed', async () => {
    const mine = await workbench.visit({ account: 'guanliyuan' });
    await add(mine, { username: 'bingxing', name: '并行试验', role: '专班办公室' });
    await drawer(mine).getByRole('link', { name: '修改' }).click();
    await drawer(mine).getByLabel('名称').fill('并行试验一');
    const theirs = await workbench.visit({ account: 'guanliyuan', at: new URL(mine.url()).pathname });
    await drawer(theirs).getByLabel('名称').fill('并行试验二');
    await drawer(theirs).getByLabel('所属单位').selectOption({ label: '工会' });
    await drawer(theirs).getByRole('button', { name: '保存' }).click();
    await drawer(theirs).getByText('bingxing').waitFor();

    await drawer(mine).getByRole('button', { name: '保存' }).click();
    const conflict = drawer(mine).getByRole('alert').filter({ hasText: '别人刚刚改过' });
    await conflict.getByText('所属单位 (工会)').waitFor();
    await conflict.getByRole('radio', { name: /并行试验一/ }).check();
    await conflict.getByRole('button', { name: '按选定的提交' }).click();
    await drawer(mine).getByText('bingxing').waitFor();
    await row(mine, '并行试验一').waitFor();
    expect(await row(mine, '并行试验一').innerText()).toContain('工会');
  });

  it('disables one with a word of what ends, at once; and enables it again', async () => {
    const page = await workbench.visit({ account: 'guanliyuan' });
    const password = await add(page, { username: 'tingyong', name: '停用试验', role: '专班办公室' });
    const holder = await workbench.visit({ at: '/account' });
    await signInAt(holder, 'tingyong', password);
    await choosePasswordAt(holder, PASSWORD);
    await holder.getByRole('heading', { name: '我的账号', level: 1 }).waitFor();

    await drawer(page).getByRole('button', { name: '停用' }).click();
    const asked = page.getByRole('dialog', { name: '停用“停用试验”？' });
    await asked.getByText('它在 1 处的登录立即结束。').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await asked.getByRole('button', { name: '停用' }).click();
    await drawer(page).getByText('已停用。').waitFor();
    await row(page, '停用试验').getByText('停用', { exact: true }).waitFor();

    await holder.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '权限一览' }).click();
    await holder.getByRole('heading', { name: '权限一览', level: 1 }).waitFor();
    await holder.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的账号' }).click();
    await signInAt(resume(holder), 'tingyong', PASSWORD);
    await resume(holder).getByText('该账号已停用').waitFor();

    await drawer(page).getByRole('button', { name: '启用' }).click();
    await page
      .getByRole('dialog', { name: '启用“停用试验”？' })
      .getByRole('button', { name: '启用' })
      .click();
    await drawer(page).getByText('已启用。').waitFor();
    await resume(holder).getByRole('button', { name: '登录', exact: true }).click();
    await resume(holder).waitFor({ state: 'detached' });
    await holder.getByRole('heading', { name: '登录情况' }).waitFor();
  });

  it('unlocks one that was tried too often, and resets its password', async () => {
    const page = await workbench.visit({ account: 'guanliyuan' });
    const first = await add(page, { username: 'suoding', name: '锁定试验', role: '专班办公室' });
    const { url } = workbench.platform;
    const tries = async (password: string): Promise<number> => {
      const data = { username: 'suoding', password };
      const answer = await page.request.post(`${url}/auth/sign-in/username`, {
        headers: { origin: url },
        data,
      });
      return answer.status();
    };
    const outside = await workbench.visit();
    for (let count = 0; count < 5; count += 1) {
      await signInAt(outside, 'suoding', `wrong-${count}`);
      await outside.getByRole('button', { name: '登录', exact: true }).waitFor();
    }
    await eventually(
      () => tries(first),
      (status) => status === 429,
    );
    await page.reload();
    await drawer(page)
      .getByText(/锁定至/)
      .waitFor();
    await drawer(page).getByRole('button', { name: '解除锁定' }).click();
    await page
      .getByRole('dialog', { name: /解除“锁定试验”/ })
      .getByRole('button', { name: '解除锁定' })
      .click();
    await drawer(page).getByText('已解除锁定').waitFor();

    await drawer(page).getByRole('button', { name: '重设密码' }).click();
    await page
      .getByRole('dialog', { name: /重设“锁定试验”/ })
      .getByRole('button', { name: '重设密码' })
      .click();
    const once = drawer(page).getByRole('region', { name: 'suoding 的一次性密码' });
    const second = await once.locator('code').innerText();
    expect(second).toMatch(ONE_TIME);
    await signInAt(outside, 'suoding', first);
    await outside.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await signInAt(outside, 'suoding', second);
    await outside.getByRole('heading', { name: '请先修改密码' }).waitFor();
  });

  it('says what to do first where the last administrator would go', async () => {
    const page = await workbench.visit({ account: 'guanliyuan' });
    await add(page, { username: 'guanli_er', name: '管理员二', role: '系统管理员' });
    // Who is left is the one who asks, so this comes of two who do it to each other at the same moment: the second
    // is answered as the service answers then (see the specs of identity).
    await page.route('**/auth/accounts/update', (route) =>
      route.fulfill({ status: 409, json: { code: 'LAST_ADMINISTRATOR', message: '这是最后一个。' } }),
    );
    await drawer(page).getByRole('button', { name: '停用' }).click();
    const asked = page.getByRole('dialog', { name: '停用“管理员二”？' });
    await asked.getByRole('button', { name: '停用' }).click();
    await asked.getByRole('alert').getByText('至少保留一名启用的系统管理员').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await asked.getByRole('button', { name: '取消' }).click();
    await page.unroute('**/auth/accounts/update');
    await row(page, '管理员二').getByText('尚未改初始密码').waitFor();
  });

  it('leaves one’s own account, and a demonstration account’s password, alone', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', at: ACCOUNTS });
    await row(page, '系统管理员（演示）').getByRole('link').click();
    await drawer(page).getByText('这是您自己的账号').waitFor();
    expect(await drawer(page).getByRole('button').count()).toBe(1);
    await page.getByLabel('关闭').click();
    await row(page, '专班办公室（演示）').getByRole('link').click();
    await drawer(page).getByRole('button', { name: '停用' }).waitFor();
    expect(await drawer(page).getByRole('button', { name: '重设密码' }).count()).toBe(0);
  });

  it.each(['zhuanban', 'renshe', 'laozhuangzi', 'shisanfang'] as const)(
    'is offered to nobody else, and explained to %s who tries by the address',
    async (account) => {
      const page = await workbench.visit({ account, at: ACCOUNTS });
      await page.getByText('这一页由系统管理员使用。').waitFor();
      await page.getByText('请联系本辖区的系统管理员').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      const menu = page.getByRole('navigation', { name: '主导航' });
      for (const name of ['用户', '接口客户端'])
        expect(await menu.getByRole('link', { name }).count()).toBe(0);
      await page.goto(`${workbench.platform.url}/administration/clients`);
      await page.getByText('这一页由系统管理员使用。').waitFor();
      const answer = await page.request.get(`${workbench.platform.url}/auth/accounts`);
      expect(answer.status()).toBe(403);
    },
  );

  it.each(['zh-CN', 'en'] as const)(
    'has nothing that WCAG 2.2 AA forbids, at a desk and on a telephone: %s',
    async (language) => {
      const page = await workbench.visit({ account: 'guanliyuan', language, at: ACCOUNTS });
      const wrong: string[] = [];
      for (const place of [
        '/account',
        ACCOUNTS,
        `${ACCOUNTS}/new`,
        '/administration/clients',
        '/administration/clients/new',
      ]) {
        await page.goto(`${workbench.platform.url}${place}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        for (const [screen, size] of Object.entries(SCREENS)) {
          await page.setViewportSize(size);
          wrong.push(...(await violationsOn(page)).map((violation) => `${place} (${screen}): ${violation}`));
          if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
            wrong.push(`${place} is wider than a ${screen}`);
        }
        const words = await page.getByRole('dialog').or(page.getByRole('main')).last().innerText();
        const own = words.replaceAll(/\S*（演示）|唐山高新技术产业开发区|区人社局\S*/gu, '');
        if (language === 'en' && !place.endsWith('new') && place !== ACCOUNTS && CHINESE.test(own))
          wrong.push(`${place} speaks Chinese: ${own}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('is worked from a telephone: an account is opened and found there', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', screen: 'phone' });
    await handle(page).waitFor();
    await add(page, { username: 'zhangshang', name: '掌上试验', role: '专班办公室' });
    await drawer(page).getByText('zhangshang').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByLabel('关闭').tap();
    await row(page, '掌上试验').waitFor();
  });
});
