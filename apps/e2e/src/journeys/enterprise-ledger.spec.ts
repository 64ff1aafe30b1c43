import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { namesOf, panel, pick, rows, settled } from '../ledger.ts';
import { readPdf } from '../pdf.ts';
import { chooseAtOnce, eventually, openWorkbench, type Workbench } from '../workbench.ts';

/** Well formed, but its check characters do not fit. */
const DOUBTFUL = '911302737000000022';
const NAME = '唐山核对试验有限公司';
/** The large and medium enterprises of a town, the largest first. */
const LARGE = '/enterprises?streetCode=130273101&sizeClasses=LARGE.MEDIUM&status=ACTIVE&sort=-headcount';

/** The codes of the rows, which every machine's fonts can show. */
async function codesOf(page: Page): Promise<string[]> {
  const texts = await rows(page).allInnerTexts();
  return texts.map((text) => /\b9[0-9A-Z]{17}\b/.exec(text)?.[0] ?? '');
}

describe('the ledger of enterprises', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('refuses a code whose check characters do not fit until somebody says why it is right', async () => {
    const page = await workbench.visit({ account: 'renshe', at: '/enterprises' });
    await page.getByRole('button', { name: '登记企业' }).click();
    const form = panel(page);
    await form.getByLabel('企业名称').fill(NAME);
    await form.getByLabel('统一社会信用代码').fill(DOUBTFUL);
    await form.getByLabel('代码无误的理由').waitFor();
    await form.getByText('校验位不符，多为录入有误').waitFor();
    await form.getByLabel('所属镇办').selectOption({ label: '老庄子镇' });
    await pick(form.getByRole('combobox', { name: /^行业/ }), '金属制品');
    await form.getByRole('button', { name: '增加一年' }).click();
    await form.getByLabel('第 1 行年度').fill('2022');
    await form.getByLabel('第 1 行从业人员数').fill('350');
    await form.getByLabel('第 1 行营业收入').fill('2,500.5');
    await form.getByText('故为中型').waitFor();

    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form
      .getByRole('alert')
      .getByRole('button', { name: /代码无误的理由/ })
      .click();
    await page.keyboard.type('已核对营业执照原件');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.getByRole('heading', { name: NAME }).waitFor();
    const facts = await form.innerText();
    for (const fact of [DOUBTFUL, '已核对营业执照原件', 'C33 金属制品业', '2,500.5', '中型'])
      expect(facts).toContain(fact);
    expect(await namesOf(page)).toContain(NAME);
  });

  it('leads to the enterprise that has a code already, before anything is sent', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LARGE });
    await rows(page).first().waitFor();
    const [taken = ''] = await codesOf(page);
    const [name = ''] = await namesOf(page);
    await page.getByRole('button', { name: '登记企业' }).click();
    await panel(page).getByLabel('统一社会信用代码').fill(taken.toLowerCase());
    await panel(page).getByText('这个代码已经登记').waitFor();
    expect(await panel(page).getByLabel('代码无误的理由').count()).toBe(0);
    await panel(page).getByRole('link', { name }).click();
    const question = page.getByRole('dialog', { name: '离开前请确认' });
    await question.getByRole('button', { name: '离开，不要草稿' }).click();
    await panel(page).getByRole('heading', { name }).waitFor();
  });

  it('shows a colleague the same rows in the same order by the link', async () => {
    const page = await workbench.visit({ account: 'renshe', at: '/enterprises' });
    await rows(page).first().waitFor();
    await page.getByLabel('所属镇办').selectOption({ label: '三女河办事处' });
    await page.getByLabel('已建调解组织').selectOption({ label: '是' });
    await page.getByRole('button', { name: /从业人员数/ }).click();
    await eventually(
      async () => new URL(page.url()).search,
      (search) => /streetCode=.*hasMediationBody=yes.*sort=/.test(search),
    );
    await eventually(
      () => namesOf(page),
      (names) => names.length > 1 && names.length < 15,
    );
    const seen = await rows(page).allInnerTexts();
    const colleague = await workbench.visit({
      account: 'gonghui',
      at: page.url().slice(workbench.platform.url.length),
    });
    await settled(colleague, seen.length);
    // A colleague of another unit may not select, and so has no boxes; the rows are the same.
    expect((await rows(colleague).allInnerTexts()).map((text) => text.trim())).toEqual(
      seen.map((text) => text.trim()),
    );
    expect(await colleague.getByRole('button', { name: '登记企业' }).count()).toBe(0);
  });

  it('loses neither of two choices of which the second comes before the page has drawn the first', async () => {
    const page = await workbench.visit({ account: 'renshe', at: '/enterprises' });
    await rows(page).first().waitFor();
    await chooseAtOnce(page, [page.getByLabel('所属镇办'), page.getByLabel('已建调解组织')]);
    await eventually(
      async () => new URL(page.url()).search,
      (search) => /streetCode=.*hasMediationBody=yes/.test(search),
    );
  });

  it('exports the rows that are seen, numbers as numbers, under the official heads', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LARGE });
    await rows(page).first().waitFor();
    const names = await namesOf(page);
    const codes = await codesOf(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    const { sheets } = await readXlsx(await readFile(await file.path()));
    const [title, note, heads, ...cells] = sheets[0]?.rows ?? [];
    expect(title?.[0]).toBe('企业台账');
    expect(note?.[0]).toMatch(/老庄子镇.*大型、中型/);
    expect(heads?.slice(0, 7)).toEqual([
      '企业名称',
      '统一社会信用代码',
      '所属镇办',
      '行业',
      '企业规模',
      '从业人员数（人）',
      '营业收入（万元）',
    ]);
    expect(cells.map(([name]) => name)).toEqual(names);
    expect(cells.map(([, code]) => code)).toEqual(codes);
    const headcounts = cells.map((row) => row[5]);
    expect(headcounts.every((value) => typeof value === 'number')).toBe(true);
    expect(headcounts).toEqual([...headcounts].sort((a, b) => Number(b) - Number(a)));
  });

  it('prints the rows that are seen, on numbered sheets with their totals', async () => {
    // The glyphs of a machine without Chinese fonts cannot be read back: the codes can.
    const page = await workbench.visit({ account: 'zhuanban', language: 'en', at: LARGE });
    await rows(page).first().waitFor();
    const codes = await codesOf(page);
    const sheets = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect([...text.matchAll(/\b9[0-9A-Z]{17}\b/g)].map(([code]) => code)).toEqual(codes);
    sheets.forEach((sheet, index) => {
      expect(sheet.text).toContain(`Page ${index + 1} of ${sheets.length}`);
      expect(sheet.text).toContain('Demonstration data');
    });
    expect(text).toMatch(new RegExp(`${codes.length} entries`));
  });

  it('is kept by the keyboard alone: found, opened, changed, and back at its row', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LARGE });
    await rows(page).first().waitFor();
    const [, second = ''] = await namesOf(page);
    const isFirstRow = (): Promise<boolean> =>
      rows(page)
        .first()
        .evaluate((row) => row === document.activeElement);
    await page.keyboard.press('/');
    await page.keyboard.type(second.slice(0, 6));
    await settled(page, 1);
    await page.keyboard.press('ArrowDown');
    await eventually(isFirstRow, Boolean);
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: second }).waitFor();
    await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}/);
    const focused = async (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    for (let steps = 0; steps < 30 && (await focused()) !== '修改'; steps += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const name = panel(page).getByLabel('企业名称');
    await name.waitFor();
    const isName = (): Promise<boolean> => name.evaluate((input) => input === document.activeElement);
    for (let steps = 0; steps < 30 && !(await isName()); steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type('甲');
    await page.keyboard.press('Enter');
    await panel(page).getByText('已保存。').waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await eventually(
      () => namesOf(page),
      ([name]) => name === `${second}甲`,
    );
    expect(await isFirstRow()).toBe(true);
  });

  it('changes several at once after showing what will become of each', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LARGE });
    await rows(page).first().waitFor();
    const names = (await namesOf(page)).slice(0, 2);
    for (const index of [0, 1]) await rows(page).nth(index).getByRole('checkbox').check();
    await page.getByRole('button', { name: '批量修改' }).click();
    const box = page.getByRole('dialog', { name: /批量修改/ });
    await box.getByLabel('改“登记注册类型”').check();
    await pick(box.getByRole('combobox', { name: /登记注册类型/ }), '151');
    for (const name of names) await box.getByRole('row', { name }).getByText('151 国有独资公司').waitFor();
    await box.getByRole('button', { name: '修改 2 条' }).click();
    await page.getByText('已修改 2 条').waitFor();
    await rows(page).first().getByRole('link').first().click();
    await panel(page).getByText('151 国有独资公司').waitFor();
  });

  it('is struck off with day and reason, and put back', async () => {
    const page = await workbench.visit({ account: 'renshe', at: LARGE });
    await rows(page).first().waitFor();
    const [name = ''] = await namesOf(page);
    await rows(page).first().getByRole('link').first().click();
    await panel(page).getByRole('button', { name: '注销' }).click();
    const box = page.getByRole('dialog', { name: `注销“${name}”` });
    await box.getByLabel('原因').fill('登记机关通知');
    await box.getByRole('button', { name: '确认注销' }).click();
    await box.waitFor({ state: 'detached' });
    await panel(page)
      .getByText(/注销，原因：登记机关通知/)
      .waitFor();
    await panel(page).getByRole('button', { name: '恢复' }).click();
    const again = page.getByRole('dialog', { name: `恢复“${name}”` });
    await again.getByLabel('原因').fill('登记机关更正');
    await again.getByRole('button', { name: '确认恢复' }).click();
    await again.waitFor({ state: 'detached' });
    await panel(page).getByRole('link', { name: '历史' }).click();
    await panel(page).getByText('登记机关通知').first().waitFor();
    expect(await panel(page).innerText()).toContain('人社局经办');
  });

  it('keeps a view under a name, for the district', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: LARGE });
    await rows(page).first().waitFor();
    const names = await namesOf(page);
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByLabel('视图名称').fill('老庄子的大中型');
    await page.getByLabel('本辖区同事都能看到').check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    const colleague = await workbench.visit({ account: 'shangwu', at: '/enterprises' });
    await rows(colleague).first().waitFor();
    await colleague.getByRole('button', { name: '视图' }).click();
    await colleague.getByRole('link', { name: '老庄子的大中型' }).click();
    await settled(colleague, names.length);
    expect(await namesOf(colleague)).toEqual(names);
  });

  it('offers street staff their own town alone', async () => {
    const page = await workbench.visit({ account: 'laozhuangzi', at: '/enterprises/new' });
    const towns = panel(page).getByLabel('所属镇办').getByRole('option');
    await eventually(
      () => towns.count(),
      (count) => count === 2,
    );
    expect(await towns.allInnerTexts()).toEqual(['请选择', '老庄子镇']);
  });
});
