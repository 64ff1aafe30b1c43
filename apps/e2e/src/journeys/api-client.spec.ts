import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { violationsOn } from '../axe.ts';
import { eventually, openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const CLIENTS = '/administration/clients';
const KEY = /^tx_[\w-]{43}$/;

const drawer = (page: Page): Locator => page.getByRole('dialog').first();

describe('a machine client', () => {
  let workbench: Workbench;
  let page: Page;
  let key: string;
  beforeAll(async () => {
    workbench = await openWorkbench();
    page = await workbench.visit({ account: 'guanliyuan', at: CLIENTS });
  }, 180_000);
  afterAll(() => workbench.close());

  const exchange = (with_: string): Promise<Response> =>
    fetch(`${workbench.platform.url}/auth/client-token`, {
      method: 'POST',
      headers: { authorization: `Bearer ${with_}` },
    });
  const tokenOf = async (with_: string): Promise<string> => {
    const answer = await exchange(with_);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const ask = async (token: string, query: string): Promise<{ data?: unknown; errors?: unknown[] }> => {
    const answer = await fetch(`${workbench.platform.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-graphql-csrf': '1',
      },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { data?: unknown; errors?: unknown[] };
  };
  const confirm = async (button: string): Promise<void> => {
    await drawer(page).getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: /“/ }).getByRole('button', { name: button }).click();
  };

  /** The form has gone, and the client stands there as it is now. */
  const saved = (): Promise<void> => drawer(page).getByRole('button', { name: '换发密钥' }).waitFor();

  it('is added with what it may do, until when and from where; its key is shown once, with an example', async () => {
    await page.getByRole('link', { name: '新增客户端' }).click();
    const form = drawer(page);
    await form.getByRole('button', { name: '新增并显示密钥' }).click();
    await form.getByRole('alert').getByText('请选择“有效期至”').waitFor();
    await form.getByLabel('名称').fill('区人社局数据平台');
    await form.getByLabel('角色').selectOption({ label: '集成方' });
    await form.getByRole('checkbox', { name: '查询（GraphQL）' }).check();
    await form.getByLabel('有效期至').fill('2027-06-30');
    await form.getByLabel('有效期至').press('Enter');
    await form.getByLabel('允许的地址').fill('127.0.0.1\n10.300.0.0/16');
    await page.keyboard.press('Tab');
    await form.getByText('“10.300.0.0/16”不是地址').first().waitFor();
    await form.getByLabel('允许的地址').fill('127.0.0.1\n::1');
    await form.getByRole('button', { name: '新增并显示密钥' }).click();
    const once = form.getByRole('region', { name: '“区人社局数据平台”的密钥' });
    key = await once.locator('code').first().innerText();
    expect(key).toMatch(KEY);
    for (const size of Object.values(SCREENS)) {
      await page.setViewportSize(size);
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.setViewportSize(SCREENS.desk);
    // What the page tells a programmer to do works as it stands.
    const example = await once.locator('pre').innerText();
    const { stdout } = await promisify(execFile)('sh', ['-c', example]);
    expect(JSON.parse(stdout)).toMatchObject({ data: { districts: [{ code: '130273' }] } });
    await once.getByRole('button', { name: '我已保存好' }).click();
    await drawer(page)
      .getByText(`${key.slice(0, 8)}…`)
      .waitFor();
    expect(await page.content()).not.toContain(key);
  });

  it('asks within its role, and its last use is shown', async () => {
    const token = await tokenOf(key);
    expect((await ask(token, '{ districts { code } }')).errors).toBeUndefined();
    expect((await ask(token, '{ coordinators(first: 1) { edges { node { name } } } }')).errors).toBeDefined();
    await page.reload();
    await eventually(
      () => drawer(page).innerText(),
      (text) => /最近使用\s*\d{4}-\d\d-\d\d \d\d:\d\d (127\.0\.0\.1|::1)/.test(text),
    );
  });

  it('is changed, with the role it has; only the new key of a renewed one is taken', async () => {
    await drawer(page).getByRole('link', { name: '修改' }).click();
    expect(await drawer(page).getByLabel('角色').count()).toBe(0);
    await drawer(page).getByLabel('名称').fill('区人社局数据平台二期');
    await drawer(page).getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog', { name: '区人社局数据平台二期' }).waitFor();
    await confirm('换发密钥');
    const once = drawer(page).getByRole('region', { name: /的密钥$/ });
    const renewed = await once.locator('code').first().innerText();
    expect(renewed).toMatch(KEY);
    expect(renewed).not.toBe(key);
    await once.getByRole('button', { name: '我已保存好' }).click();
    expect((await exchange(key)).status).toBe(401);
    expect((await exchange(renewed)).status).toBe(200);
    key = renewed;
  });

  it('is of no use from another address than those allowed', async () => {
    await drawer(page).getByRole('link', { name: '修改' }).click();
    await drawer(page).getByLabel('允许的地址').fill('192.0.2.0/24');
    await drawer(page).getByRole('button', { name: '保存' }).click();
    await saved();
    const refused = await exchange(key);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ code: 'CLIENT_REFUSED' });
    await drawer(page).getByRole('link', { name: '修改' }).click();
    await drawer(page).getByLabel('允许的地址').fill('');
    await drawer(page).getByRole('button', { name: '保存' }).click();
    await saved();
    expect((await exchange(key)).status).toBe(200);
  });

  it('is over for good once it is revoked', async () => {
    await confirm('吊销');
    await drawer(page).getByText('已吊销，不能恢复').waitFor();
    expect(
      await drawer(page)
        .getByRole('button', { name: /换发|吊销/ })
        .count(),
    ).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    const refused = await exchange(key);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ code: 'CLIENT_REFUSED' });
    await page.getByLabel('关闭').click();
    await page.getByRole('searchbox').fill('二期');
    await page.getByRole('link', { name: '区人社局数据平台二期' }).first().waitFor();
    await page.getByLabel('状态').selectOption({ label: '有效' });
    await page.getByText('没有符合条件的客户端。').waitFor();
  });
});
