import type { Locator, Page } from 'playwright-core';
import { graphOf, wordsOf } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const TARGET = '培育和谐企业';
const NUMERATOR = '验收合格的培育企业';
const FUTURE = '2099-01-01';

function form(page: Page): Locator {
  return page.getByRole('dialog', { name: `填报：${TARGET}` });
}

describe('entering a figure', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('changes what is achieved and how it stands, on the board and in the record, with its evidence', async () => {
    const page = await workbench.visit({ account: 'renshe' });
    await graphOf(page, TARGET).click();
    await page
      .getByRole('dialog', { name: new RegExp(TARGET) })
      .getByRole('link', { name: '填报' })
      .click();
    await form(page).getByLabel('所属年度').selectOption('2023');
    await form(page).getByLabel(NUMERATOR).fill('5');
    await form(page).getByLabel('依据', { exact: true }).fill('和谐企业验收台账第 12 页');
    await form(page).getByRole('button', { name: '提交填报' }).click();
    await form(page).waitFor({ state: 'detached' });

    const section = page.getByRole('region', { name: TARGET });
    await eventually(
      () => section.innerText(),
      (text) => text.includes('12 户 口径'),
    );
    await section.getByText(/填报与汇总记录/).click();
    expect(await section.innerText()).toContain('和谐企业验收台账第 12 页');
    await page.getByRole('link', { name: '同行' }).first().click();
    const words = await eventually(
      () => wordsOf(page, TARGET),
      (each) => each.includes('已完成 12 户'),
    );
    expect(words).toMatch(/附件要求 12 · (?!有风险)/);

    // A colleague of another unit sees it at once.
    const other = await workbench.visit({ account: 'gonghui' });
    await graphOf(other, TARGET).waitFor();
    expect(await wordsOf(other, TARGET)).toBe(words);
  });

  it('is refused at the field for a day that has not come yet', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/actions/4/observe/T4a' });
    const day = form(page).getByLabel('数据日期');
    await day.fill(FUTURE);
    await day.press('Enter');
    await form(page).getByLabel(NUMERATOR).fill('99');
    await form(page).getByRole('button', { name: '提交填报' }).click();
    await form(page).getByRole('alert').waitFor();
    expect((await day.inputValue()) !== FUTURE || (await day.getAttribute('aria-invalid')) === 'true').toBe(
      true,
    );
    await page.goto(workbench.platform.url);
    await graphOf(page, TARGET).waitFor();
    expect(await wordsOf(page, TARGET)).not.toContain('99');
  });

  it('keeps what was typed through a reload, asks before it is left, and drops it when told to', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/actions/4/observe/T4a' });
    page.on('dialog', (dialog) => void dialog.accept());
    await form(page).getByLabel(NUMERATOR).fill('7');
    await form(page).getByLabel('依据', { exact: true }).fill('写到一半的依据');
    await page.reload();
    await form(page).getByText('已恢复上次没有提交的内容').waitFor();
    expect(await form(page).getByLabel(NUMERATOR).inputValue()).toBe('7');
    expect(await form(page).getByLabel('依据', { exact: true }).inputValue()).toBe('写到一半的依据');

    await form(page).getByRole('button', { name: '取消' }).click();
    const question = page.getByRole('dialog', { name: '离开前请确认' });
    await question.getByRole('button', { name: '继续填写' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await form(page).getByLabel(NUMERATOR).inputValue()).toBe('7');
    await form(page).getByRole('button', { name: '取消' }).click();
    await question.getByRole('button', { name: '离开，不要草稿' }).click();
    await form(page).waitFor({ state: 'detached' });
    await page.goto(`${workbench.platform.url}/actions/4/observe/T4a`);
    expect(await form(page).getByLabel(NUMERATOR).inputValue()).toBe('');
  });

  it('survives a lost connection: nothing is lost, and the second attempt records it once', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/actions/2/observe/T2a' });
    const drawer = page.getByRole('dialog', { name: /^填报：/ });
    const evidence = '断网时填写的依据';
    await drawer.getByRole('textbox').nth(1).fill('1');
    await drawer.getByLabel('依据', { exact: true }).fill(evidence);
    await page.context().setOffline(true);
    await drawer.getByRole('button', { name: '提交填报' }).click();
    await drawer
      .getByRole('alert')
      .getByText(/没有连上/)
      .waitFor();
    expect(await drawer.getByLabel('依据', { exact: true }).inputValue()).toBe(evidence);
    await page.context().setOffline(false);
    await drawer.getByRole('button', { name: '提交填报' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.goto(`${workbench.platform.url}/actions/2`);
    await page
      .getByText(/填报与汇总记录/)
      .first()
      .click();
    expect(await page.getByRole('cell', { name: evidence }).count()).toBe(1);
  });
});
