import { panel, pick, rows, settled } from '../ledger.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

/** The invented district: what is entered there changes no figure that another journey looks at. */
const ACCOUNT = 'shili';

describe('the rosters of people', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('take a coordinator with a level only together with the certificate', async () => {
    const page = await workbench.visit({ account: ACCOUNT, at: '/coordinators' });
    await page.getByRole('button', { name: '登记协调员' }).click();
    const form = panel(page);
    await form.getByRole('textbox', { name: /^姓名/ }).fill('样本甲');
    await form.getByRole('combobox', { name: /^专兼职/ }).selectOption({ label: '专职' });
    await form.getByRole('combobox', { name: /^技能等级/ }).selectOption({ label: '三级（高级工）' });
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.getByRole('alert').getByRole('button').first().waitFor();
    await form.getByLabel('证书编号').fill('2021000123');
    await form.getByLabel('发证机构').fill('某职业技能鉴定中心');
    await form.getByLabel('发证日期').fill('2021-05-20');
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.getByRole('heading', { name: '样本甲' }).waitFor();
    expect(await form.innerText()).toContain('****123');
    expect(await form.innerText()).not.toContain('2021000123');
  });

  it('show a certificate number for a reason alone, by keyboard too, until the panel closes', async () => {
    const page = await workbench.visit({ account: ACCOUNT, at: '/coordinators?text=样本甲' });
    await settled(page, 1);
    await rows(page).getByRole('link').first().click();
    const eye = panel(page).getByRole('button', { name: '查看证书编号全文' });
    await eye.focus();
    await page.keyboard.press('Enter');
    const ask = panel(page).getByRole('dialog', { name: '查看证书编号全文' });
    await ask.getByRole('button', { name: '查看', exact: true }).click();
    await ask.getByRole('alert').getByText('请写明为什么要看').waitFor();
    await ask.getByLabel('理由').fill('核对证书真伪');
    await ask.getByRole('button', { name: '查看', exact: true }).click();
    await panel(page).getByText('2021000123').waitFor();
    await page.reload();
    await eye.waitFor();
    expect(await panel(page).innerText()).not.toContain('2021000123');
  });

  it('let a coordinator cover an enterprise, and say until when', async () => {
    const page = await workbench.visit({ account: ACCOUNT, at: '/coordinators?text=样本甲' });
    await settled(page, 1);
    await rows(page).getByRole('link').first().click();
    await panel(page).getByRole('link', { name: '服务企业' }).click();
    await panel(page).getByText('还没有安排服务的企业').waitFor();
    await panel(page).getByRole('button', { name: '安排企业' }).click();
    const enterprise = panel(page).getByRole('combobox', { name: /^企业/ });
    await pick(enterprise, '演示');
    const name = await enterprise.inputValue();
    await panel(page).getByLabel('开始日期').fill('2023-02-01');
    await page.keyboard.press('Escape');
    await panel(page).getByLabel('结束日期').fill('2023-01-31');
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: '安排企业' }).click();
    await panel(page).getByText('结束日期不能早于开始日期').first().waitFor();
    await panel(page).getByLabel('结束日期').fill('2023-12-31');
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: '安排企业' }).click();
    const line = panel(page).getByRole('row', { name });
    await line.waitFor();
    expect(await line.innerText()).toMatch(/2023-02-01[^]*2023-12-31/);
    await line.getByRole('button', { name: `修改对“${name}”的安排` }).click();
    await panel(page).getByLabel('结束日期').fill('2023-11-30');
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: '保存', exact: true }).click();
    await panel(page).getByText('2023-11-30').waitFor();
  });

  it('ask whether somebody of the same name is the same person, who then has two roles', async () => {
    const page = await workbench.visit({ account: ACCOUNT, at: '/experts' });
    await page.getByRole('button', { name: '登记专家' }).click();
    const form = panel(page);
    await form.getByRole('textbox', { name: /^姓名/ }).fill('样本甲');
    await form.getByRole('combobox', { name: /^类别/ }).selectOption({ label: '工会干部' });
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.getByText('1 条名称相同的记录').waitFor();
    await form.getByRole('button', { name: /就是这个人/ }).click();
    await form.getByRole('heading', { name: '样本甲' }).waitFor();
    const coordinators = await workbench.visit({ account: ACCOUNT, at: '/coordinators?text=样本甲' });
    await settled(coordinators, 1);
  });

  it('show who is covered on a day, and who is not', async () => {
    const page = await workbench.visit({ account: ACCOUNT, at: '/coverage?group=SME&on=2023-06-30' });
    await rows(page).first().waitFor();
    const all = await rows(page).count();
    await page.getByRole('combobox', { name: '覆盖', exact: true }).selectOption({ label: '未覆盖' });
    await page.waitForURL(/covered=no/);
    await page.waitForFunction(
      (before) => document.querySelectorAll('tbody [scope="row"]').length < before,
      all,
    );
    expect(await page.getByRole('grid').innerText()).not.toContain('已覆盖');
    await rows(page).getByRole('link').first().click();
    await page.waitForURL(/\/enterprises\//);
  });
});
