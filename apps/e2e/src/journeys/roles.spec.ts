import { graphOf, handle, lanes } from '../board.ts';
import { rows } from '../ledger.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const MENU = { name: '主导航' } as const;

describe('who sees and does what', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('shows the office of another district its own plan, and nothing of this one', async () => {
    const page = await workbench.visit({ account: 'shili' });
    await handle(page).waitFor();
    expect(await page.getByRole('banner').innerText()).toContain('示例区');
    expect(await lanes(page).count()).not.toBe(7);
    await page.goto(`${workbench.platform.url}/enterprises`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/老庄子镇|庆北办事处|三女河办事处/);
    await page.goto(`${workbench.platform.url}/actions/7`);
    await page.getByText('没有这项行动').waitFor();
  });

  it('lets the staff of a town read the plan, but neither settle nor enter anything', async () => {
    const page = await workbench.visit({ account: 'laozhuangzi' });
    await graphOf(page, '金牌协调劳动关系社会组织').click();
    const why = page.getByRole('dialog', { name: /金牌协调劳动关系社会组织/ });
    await why.getByRole('link', { name: '明细' }).waitFor();
    expect(await why.getByRole('link', { name: /填报|采用/ }).count()).toBe(0);

    await page.goto(`${workbench.platform.url}/contradictions`);
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('link', { name: /^确定|^给“/ }).count()).toBe(0);
    await page.goto(`${workbench.platform.url}/contradictions/reading/T1`);
    await page.getByRole('dialog').getByText('您可以查看，但不能在这里办理').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: '采用', exact: true }).count()).toBe(0);
    await page.goto(`${workbench.platform.url}/actions/1`);
    await page.getByRole('heading', { name: '时间节点' }).waitFor();
    expect(await page.getByRole('link', { name: /填报|报告办理|更正|确定期限/ }).count()).toBe(0);
  });

  it('shows the staff of a town the enterprises of their own town alone', async () => {
    const page = await workbench.visit({ account: 'laozhuangzi', at: '/enterprises' });
    await rows(page).first().waitFor();
    const enterprises = await rows(page).allInnerTexts();
    expect(enterprises.length).toBeGreaterThan(0);
    expect(enterprises.filter((row) => !row.includes('老庄子镇'))).toEqual([]);
  });

  it('lets a unit enter figures, but leaves the reading to the office', async () => {
    const page = await workbench.visit({ account: 'gonghui', at: '/actions/1' });
    await page.getByRole('link', { name: '填报' }).first().waitFor();
    expect(await page.getByRole('link', { name: /采用口径|确定期限/ }).count()).toBe(0);
    await page.goto(`${workbench.platform.url}/contradictions`);
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('link', { name: /^确定|^给“/ }).count()).toBe(0);
  });

  it('tells a unit in words that what belongs to no action is not its to report', async () => {
    const page = await workbench.visit({ account: 'gonghui', at: '/calendar' });
    const entry = page.getByRole('listitem').filter({ hasText: '计划实施期' }).last();
    await entry.waitFor();
    const offered = entry.getByRole('link', { name: '报告办理' });
    // Not to offer it is as good.
    if ((await offered.count()) === 0) return;
    await offered.click();
    const drawer = page.getByRole('dialog', { name: '计划实施期' });
    await drawer.getByLabel('依据', { exact: true }).fill('不归我办');
    await drawer.getByRole('button', { name: '提交报告' }).click();
    await drawer.getByRole('alert').getByText('专班办公室').waitFor();
  });

  it.each(['shisanfang', 'guanliyuan'] as const)(
    'never offers %s a page that then cannot be read',
    async (account) => {
      const page = await workbench.visit({ account });
      const links = await page.getByRole('navigation', MENU).getByRole('link').all();
      const places = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '/'));
      const broken: string[] = [];
      for (const place of places.filter((each) => !each.startsWith('/actions/'))) {
        await page.goto(`${workbench.platform.url}${place}`);
        await page.waitForLoadState('networkidle');
        if ((await page.getByRole('alert').filter({ hasText: '没有读出来' }).count()) > 0) broken.push(place);
      }
      expect(broken).toEqual([]);
    },
  );
});
