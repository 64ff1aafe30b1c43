import { agenda, graphOf } from '../board.ts';
import { highlightedWords, highlights } from '../notice.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

describe('from what is red to its sentence, and back', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('leads from an overdue target on the board to the highlighted words of the notice', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await graphOf(page, '年度调解成功率').click();
    const why = page.getByRole('dialog', { name: /年度调解成功率/ });
    expect(await why.innerText()).toMatch(/已逾期/);
    await why.getByRole('link', { name: '二(二)2(2)', exact: true }).click();
    await page.waitForURL(/\/notice\?/);
    expect(await highlightedWords(page)).toContain('65%');
    expect(await highlights(page).first().isVisible()).toBe(true);
    const box = (await highlights(page).first().boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(900);
  });

  it('leads from an overdue milestone of the agenda to where it is done, and from there to its words', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await agenda(page).getByRole('link', { name: '国有企业经验第二批报送' }).click();
    const drawer = page.getByRole('dialog', { name: /国有企业经验第二批报送/ });
    await drawer.waitFor();
    const quote = (await drawer.getByRole('blockquote').innerText()).replaceAll(/\s/g, '');
    await drawer.getByRole('blockquote').getByRole('link').click();
    await page.waitForURL(/\/notice\?/);
    const words = await highlightedWords(page);
    expect(words.length).toBeGreaterThan(3);
    expect(quote).toContain(words.slice(0, 12));
  });

  it('leads from the panel of a clause back to the target', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/notice' });
    await page.getByRole('button', { name: /二\(二\)2\(2\)/ }).click();
    const panel = page.getByRole('complementary', { name: '条款 二(二)2(2)' });
    await panel.getByRole('link', { name: '年度调解成功率', exact: true }).click();
    await page.getByRole('heading', { name: '年度调解成功率' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/actions/2');
    expect(new URL(page.url()).hash).toBe('#T2b');
  });

  it('opens the panel by a click on the sentence itself, and closes it by Escape', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/notice' });
    await page.getByText('力争3年内在全区培育1家').first().click();
    const panel = page.getByRole('complementary', { name: '条款 二(一)1' });
    await panel.getByRole('link', { name: '金牌协调劳动关系社会组织' }).first().waitFor();
    expect(await panel.innerText()).toContain('C1');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('clause=');
  });
});
