import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright-core';
import { violationsOn } from '../axe.ts';
import { namesOf, panel, rows } from '../ledger.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const LOG = '/administration/audit';
const REASON = '聘期届满，本人申请退出';
const CHINESE = /\p{Script=Han}/u;

const entry = (page: Page, ...words: string[]): Locator =>
  words.reduce(
    (found, word) => found.filter({ hasText: word }),
    page.getByRole('row').filter({ has: page.getByRole('rowheader') }),
  );

describe('the log of what was done', () => {
  let workbench: Workbench;
  let expert: string;
  beforeAll(async () => {
    workbench = await openWorkbench();
    const page = await workbench.visit({ account: 'zhuanban', at: '/experts' });
    await rows(page).first().waitFor();
    [expert = ''] = await namesOf(page);
    await page.getByRole('link', { name: expert, exact: true }).click();
    await panel(page).getByRole('button', { name: '注销' }).click();
    await page.getByLabel('原因').fill(REASON);
    await page.getByRole('button', { name: '确认注销' }).click();
    await panel(page).getByText(`原因：${REASON}`).waitFor();
  }, 180_000);
  afterAll(async () => {
    // Other journeys may meet the expert.
    const page = await workbench.visit({ account: 'zhuanban', at: '/experts' });
    await page.getByRole('link', { name: expert, exact: true }).click();
    await panel(page).getByRole('button', { name: '恢复' }).click();
    await page.getByLabel('原因').fill('核对后恢复');
    await page.getByRole('button', { name: '确认恢复' }).click();
    await panel(page).getByRole('button', { name: '注销' }).waitFor();
    await workbench.close();
  }, 60_000);

  it('tells who ended a record and why, field by field, and leads to it', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LOG });
    await entry(page, '修改', expert, REASON).first().getByRole('link').press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: '修改 · 专家' }).waitFor();
    expect(await drawer.getByRole('row', { name: /状态/ }).innerText()).toMatch(/在册\s+已终止/);
    expect(await drawer.innerText()).toContain('专班办公室');
    await drawer.getByRole('link', { name: '打开这条记录' }).click();
    await panel(page).getByRole('link', { name: '历史' }).click();
    await panel(page).getByText(`原因：${REASON}`).waitFor();
  });

  it('keeps its question in the address, and gives it up again', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: `${LOG}?kind=signIns` });
    await entry(page, '登录').first().waitFor();
    expect(await entry(page, '修改').count()).toBe(0);
    // Typed quickly, and with a blank: nothing of it may be lost.
    await page.getByLabel('操作人').pressSequentially('没有 这个人');
    await page.getByText('没有符合条件的操作。').waitFor();
    expect(new URL(page.url()).searchParams.get('who')).toBe('没有 这个人');
    expect(await page.getByLabel('操作人').inputValue()).toBe('没有 这个人');
    await page.getByRole('link', { name: '清除条件' }).click();
    await entry(page, '修改', expert).first().waitFor();
  });

  it('tells an administrator who did what, and not what was in it', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', at: `${LOG}?kind=changes` });
    await entry(page, '修改', '专家').first().getByRole('link').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('系统管理员只看谁做了什么，不看内容。').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(expert);
    expect(await drawer.innerText()).not.toContain(REASON);
  });

  it('holds that a ledger was exported; without that there is no file', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/experts' });
    await rows(page).first().waitFor();
    let files = 0;
    page.on('download', () => (files += 1));
    const isRecording = (body: string | null): boolean => body?.includes('"registry"') ?? false;
    await page.route('**/graphql', (route) =>
      isRecording(route.request().postData()) ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await page.getByText('这次导出没有能记入操作日志').waitFor();
    expect(files).toBe(0);
    await page.unroute('**/graphql');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.goto(`${workbench.platform.url}${LOG}?kind=exports`);
    await entry(page, '导出', '专家名录').first().waitFor();
  });

  it('leaves as a file itself, which it holds too', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: `${LOG}?kind=changes` });
    await entry(page, '修改', expert).first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    const sheet = (await readXlsx(await readFile(await file.path()))).sheets[0];
    expect(sheet?.rows[2]?.slice(0, 5)).toEqual(['时间', '操作人', '角色', '做了什么', '对象']);
    expect(sheet?.rows.some((row) => row.includes(REASON))).toBe(true);
    await page.goto(`${workbench.platform.url}${LOG}?kind=exports`);
    await entry(page, '导出', '操作日志').first().waitFor();
  });

  it('says which part is missing when a service is silent, and shows the rest', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await page.route('**/auth/audit*', (route) => route.abort());
    await page.goto(`${workbench.platform.url}${LOG}`);
    await page.getByText('登录与账号的日志暂时读不到').waitFor();
    await entry(page, '修改', expert).first().waitFor();
    await page.unroute('**/auth/audit*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await entry(page, '登录').first().waitFor();
  });

  it.each(['desk', 'phone'] as const)('can be read by everybody, on a %s', async (screen) => {
    const page = await workbench.visit({ account: 'zhuanban', screen, at: LOG });
    await entry(page, '修改').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await entry(page, '修改').first().getByRole('link').click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('speaks English to who reads English', async () => {
    const page = await workbench.visit({ account: 'guanliyuan', language: 'en', at: `${LOG}?kind=changes` });
    await entry(page, 'Changed', 'Expert').first().getByRole('link').click();
    const text = await page.getByRole('dialog').innerText();
    // The names of posts are the office's own.
    expect(text.replaceAll('专班办公室（演示）', '')).not.toMatch(CHINESE);
  });

  it('is not for a unit, and says for whom', async () => {
    const page = await workbench.visit({ account: 'renshe', at: LOG });
    await page.getByText('这一页由系统管理员、专班办公室使用。').waitFor();
  });
});
