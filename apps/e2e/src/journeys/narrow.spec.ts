import type { Page } from 'playwright-core';
import { agenda, dayOf, graphOf, handle, lanes, wordsOf } from '../board.ts';
import { panel, pick, rows, settled } from '../ledger.ts';
import { highlights } from '../notice.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const PHONE = { account: 'zhuanban', screen: 'phone' } as const;

/** Goes to a page the way a person with a telephone does. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '菜单' }).click();
  const menu = page.getByRole('navigation', { name: '主导航' });
  await menu.getByRole('link', { name, exact: true }).click();
  await menu.waitFor({ state: 'hidden' });
}

describe('on a telephone, 390 pixels wide', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('shows the seven lanes with the same truth as at a desk', async () => {
    const phone = await workbench.visit(PHONE);
    await handle(phone).waitFor();
    expect(await lanes(phone).count()).toBe(7);
    const desk = await workbench.visit({ account: 'zhuanban' });
    await handle(desk).waitFor();
    for (const target of ['年度调解成功率', '针对性、个性化服务', '服务新注册企业']) {
      expect(await wordsOf(phone, target)).toBe(await wordsOf(desk, target));
    }
    expect(await agenda(phone).getByRole('link').count()).toBe(await agenda(desk).getByRole('link').count());
  });

  it('reaches every page by the menu, and none is wider than the screen', async () => {
    const page = await workbench.visit(PHONE);
    await handle(page).waitFor();
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    const wide: string[] = [];
    for (const name of [
      '通知原文',
      '日程',
      '矛盾与采用',
      '企业',
      '社会组织',
      '调解组织',
      '协调员',
      '协调员覆盖',
      '调解员',
      '专家',
      '总览',
    ]) {
      await goTo(page, name);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(name);
    }
    expect(wide).toEqual([]);
  });

  it('sets the day by a touch on the strip', async () => {
    const page = await workbench.visit(PHONE);
    const box = (await handle(page).boundingBox())!;
    await page.touchscreen.tap(box.x - 120, box.y + box.height / 2);
    await eventually(
      async () => dayOf(page),
      (on) => on !== null,
    );
  });

  it('leads from a target to its sentence, and from the panel of its clause back', async () => {
    const page = await workbench.visit(PHONE);
    await graphOf(page, '年度调解成功率').click();
    const why = page.getByRole('dialog', { name: /年度调解成功率/ });
    await why.getByRole('link', { name: '二(二)2(2)', exact: true }).click();
    await highlights(page).first().waitFor();
    const panel = page.getByRole('complementary', { name: '条款 二(二)2(2)' });
    await panel.getByRole('link', { name: '年度调解成功率', exact: true }).click();
    await page.getByRole('heading', { name: '年度调解成功率', exact: true }).waitFor();
  });

  it('takes a figure, a milestone and a reading', async () => {
    const page = await workbench.visit(PHONE);
    await graphOf(page, '推荐培育达标典型').click();
    await page
      .getByRole('dialog', { name: /推荐培育达标典型/ })
      .getByRole('link', { name: '填报' })
      .click();
    const figure = page.getByRole('dialog', { name: '填报：推荐培育达标典型' });
    await figure.getByLabel('所属年度').selectOption('2023');
    await figure.getByRole('textbox').nth(1).fill('2');
    await figure.getByLabel('依据', { exact: true }).fill('推荐名单');
    await figure.getByRole('button', { name: '提交填报' }).click();
    await figure.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '同行' }).first().click();
    await eventually(
      () => wordsOf(page, '推荐培育达标典型'),
      (words) => words.includes('已完成 4 家'),
    );

    await agenda(page).getByRole('link', { name: '监测机制健全' }).click();
    const report = page.getByRole('dialog', { name: '监测机制健全' });
    await report.getByLabel('依据', { exact: true }).fill('监测机制文件');
    await report.getByRole('button', { name: '提交报告' }).click();
    await report.waitFor({ state: 'detached' });

    await goTo(page, '矛盾与采用');
    await page.getByRole('link', { name: '确定“民营企业薪酬分配示范”的口径' }).click();
    const reading = page.getByRole('dialog', { name: /民营企业薪酬分配示范/ });
    await reading.getByRole('radio', { name: /正文/ }).check();
    await reading.getByRole('textbox', { name: '理由' }).fill('以正文为准');
    await reading.getByRole('textbox', { name: '依据的权限' }).fill('专班会议');
    await reading.getByRole('button', { name: '采用', exact: true }).click();
    await reading.waitFor({ state: 'detached' });
    await goTo(page, '总览');
    await eventually(
      () => lanes(page).nth(5).innerText(),
      (text) => text.includes('已完成'),
    );
  });

  it('finds an enterprise by its filters, opens it in the place of the list, and comes back to the list', async () => {
    const page = await workbench.visit({ ...PHONE, at: '/enterprises' });
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByLabel('所属镇办').selectOption({ label: '三女河办事处' });
    await page.getByLabel('已建调解组织').selectOption({ label: '是' });
    await eventually(
      () => rows(page).count(),
      (count) => count > 0 && count < 15,
    );
    const count = await rows(page).count();
    await page.keyboard.press('Escape');
    const name = await rows(page).first().getByRole('rowheader').innerText();
    await rows(page).first().getByRole('link').first().tap();
    await panel(page).getByRole('heading', { name }).waitFor();
    for (const tab of ['协调员', '调解组织', '历史', '修改', '资料']) {
      await panel(page).getByRole('link', { name: tab, exact: true }).first().tap();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await panel(page).getByRole('button', { name: '关闭' }).tap();
    await settled(page, count);
  });

  it('registers a mediation body of an enterprise', async () => {
    const page = await workbench.visit({ ...PHONE, at: '/mediation-bodies' });
    await page.getByRole('button', { name: '登记调解组织' }).tap();
    const form = panel(page);
    await form.getByLabel('调解组织名称').fill('掌上登记试验调解委员会');
    await form.getByLabel('类型').selectOption({ label: '企业调解委员会' });
    await form.getByLabel('所属镇办').selectOption({ label: '三女河办事处' });
    await pick(form.getByRole('combobox', { name: /所在企业/ }), '钢材');
    await form.getByLabel('专门的办公场所').check();
    await form.getByRole('button', { name: '登记', exact: true }).tap();
    await form.getByRole('heading', { name: '掌上登记试验调解委员会' }).waitFor();
    await form.getByText('未齐备').waitFor();
    await form.getByRole('link', { name: '二(二)2(1)' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
