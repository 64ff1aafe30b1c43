import { panel, rows } from '../ledger.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const CODE = '91350100M000100Y43';

describe('two people at one enterprise', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('merges what only one of them changed, and asks field by field for the rest', async () => {
    const office = await workbench.visit({ account: 'zhuanban', at: '/enterprises/new' });
    const mine = panel(office);
    await mine.getByLabel('企业名称').fill('唐山并改试验有限公司');
    await mine.getByLabel('统一社会信用代码').fill(CODE);
    await mine.getByLabel('所属镇办').selectOption({ label: '老庄子镇' });
    await mine.getByRole('button', { name: '登记', exact: true }).click();
    await mine.getByRole('heading', { name: '唐山并改试验有限公司' }).waitFor();
    await mine.getByRole('link', { name: '修改' }).click();
    await mine.getByLabel('企业名称').fill('唐山并改试验二厂');
    await mine.getByLabel('登记日期').fill('2020-05-06');
    await mine.getByLabel('登记日期').press('Enter');

    const unit = await workbench.visit({ account: 'renshe', at: new URL(office.url()).pathname });
    const theirs = panel(unit);
    await theirs.getByLabel('企业名称').fill('唐山并改试验一厂');
    await theirs.getByLabel('所属镇办').selectOption({ label: '三女河办事处' });
    await theirs.getByRole('button', { name: '保存修改' }).click();
    await theirs.getByText('已保存。').waitFor();

    await mine.getByRole('button', { name: '保存修改' }).click();
    const conflict = mine.getByRole('alert').filter({ hasText: '别人刚刚改过' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/人社局经办.*改过这条记录/);
    expect(await conflict.innerText()).toContain('所属镇办 (三女河办事处)');
    expect(await conflict.getByRole('row').count()).toBe(2);
    const submit = conflict.getByRole('button', { name: '按选定的提交' });
    expect(await submit.isDisabled()).toBe(true);
    await conflict.getByRole('radio', { name: /唐山并改试验二厂/ }).check();
    await submit.click();
    await mine.getByRole('heading', { name: '唐山并改试验二厂' }).waitFor();
    const facts = await mine.innerText();
    for (const fact of ['唐山并改试验二厂', '三女河办事处', '2020-05-06']) expect(facts).toContain(fact);
    await mine.getByRole('link', { name: '历史' }).click();
    await mine.getByText('人社局经办').first().waitFor();
    expect(await mine.innerText()).toMatch(/唐山并改试验一厂[\s\S]*唐山并改试验二厂/);
  });

  it('changes many or none: a row that somebody was quicker with is named, and nothing is changed', async () => {
    const at = '/enterprises?streetCode=130273402&sizeClasses=LARGE.MEDIUM&status=ACTIVE';
    const office = await workbench.visit({ account: 'zhuanban', at });
    await rows(office).nth(1).waitFor();
    const name = await rows(office).nth(1).getByRole('rowheader').innerText();
    for (const index of [0, 1]) await rows(office).nth(index).getByRole('checkbox').check();

    const unit = await workbench.visit({ account: 'renshe', at });
    await rows(unit).nth(1).getByRole('link').first().click();
    await panel(unit).getByRole('link', { name: '修改' }).click();
    await panel(unit).getByLabel('经济成分').selectOption({ label: '外商' });
    await panel(unit).getByRole('button', { name: '保存修改' }).click();
    await panel(unit).getByText('已保存。').waitFor();

    await office.getByRole('button', { name: '批量修改' }).click();
    const box = office.getByRole('dialog', { name: /批量修改/ });
    await box.getByLabel('改“经济成分”').check();
    await box.getByLabel('经济成分', { exact: true }).selectOption({ label: '集体' });
    await box.getByRole('button', { name: '修改 2 条' }).click();
    const conflict = box.getByRole('alert').filter({ hasText: name });
    await conflict.waitFor();
    await conflict.getByRole('button').first().click();
    await box.getByRole('row', { name }).getByText('外商').waitFor();
    await box.getByRole('button', { name: '修改 2 条' }).click();
    await office.getByText('已修改 2 条').waitFor();
  });
});
