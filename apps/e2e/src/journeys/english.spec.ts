import { handle, lanes } from '../board.ts';
import { panel, rows } from '../ledger.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const CHINESE = /\p{Script=Han}/u;

describe('in English', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('shows the same board: seven lanes, the same figures, the same day', async () => {
    const figures = async (language: 'zh-CN' | 'en'): Promise<string[]> => {
      const page = await workbench.visit({ account: 'shangwu', language, at: '/?on=2022-12-31' });
      await handle(page).waitFor();
      expect(await lanes(page).count()).toBe(7);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const graphs = await lanes(page).getByRole('button').all();
      return Promise.all(
        graphs.map(async (graph) => (await graph.locator('b').innerText()).replaceAll(/[^\d.%]/g, '')),
      );
    };
    const chinese = await figures('zh-CN');
    expect(chinese.length).toBeGreaterThan(10);
    expect(await figures('en')).toEqual(chinese);
  });

  it('says the interface in English, and leaves to the notice its own words', async () => {
    const page = await workbench.visit({ account: 'zhuanban', language: 'en' });
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await handle(page).waitFor();
    for (const words of ['For me to do', 'Overdue', 'Coming up']) {
      await page.getByRole('heading', { name: new RegExp(words) }).waitFor();
    }
    expect(
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Calendar' })
        .innerText(),
    ).toBe('Calendar');
    await page.goto(`${workbench.platform.url}/notice`);
    await page.getByText('力争3年内在全区培育1家').first().waitFor();
    expect(await page.getByRole('article').first().getAttribute('lang')).toBe('zh-CN');
  });

  it('settles a reading, with the quotes in Chinese', async () => {
    const page = await workbench.visit({
      account: 'zhuanban',
      language: 'en',
      at: '/contradictions/reading/T7f',
    });
    const drawer = page.getByRole('dialog').first();
    await drawer.getByText('国有企业每年1户').waitFor();
    await drawer.getByRole('button', { name: 'Adopt', exact: true }).click();
    const alert = drawer.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).not.toMatch(CHINESE);
    await drawer.getByRole('radio', { name: /Annex/ }).check();
    await drawer.getByRole('textbox', { name: /^Reason/ }).fill('The table assigns the numbers');
    await drawer.getByRole('textbox', { name: /authority/i }).fill('Third meeting of the task force');
    await drawer.getByRole('button', { name: 'Adopt', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.goto(`${workbench.platform.url}/contradictions/reading/T7f`);
    await eventually(
      () => drawer.innerText(),
      (text) => text.includes('The table assigns the numbers'),
    );
    await drawer.getByRole('link', { name: 'Withdraw' }).first().click();
    const withdrawal = page.getByRole('dialog', { name: /^Withdraw/ });
    await withdrawal.getByRole('textbox').fill('Only tried');
    await withdrawal.getByRole('button', { name: /^Withdraw/ }).click();
    await withdrawal.waitFor({ state: 'detached' });
  });

  it.each(['/enterprises', '/social-organizations', '/mediation-bodies'])(
    'says all that is the interface’s own in English: %s',
    async (at) => {
      const page = await workbench.visit({ account: 'zhuanban', language: 'en', at });
      await rows(page).first().waitFor();
      const own = async (...places: string[]): Promise<string[]> => {
        const texts = await page.locator(places.join(', ')).allInnerTexts();
        // Below a label stand the towns to choose from; rules and clauses are cited by their numbers.
        return texts
          .map((text) => (text.split('\n')[0] ?? '').replaceAll(/国统字〔\d+〕\d+号|二\(.\)\d\(\d\)/g, ''))
          .filter((text) => CHINESE.test(text));
      };
      expect(await own('main h1', 'main button', 'main label', 'thead th', 'tfoot', '[role=status]')).toEqual(
        [],
      );
      await rows(page).first().getByRole('link').first().click();
      await panel(page).getByRole('link', { name: 'History' }).waitFor();
      expect(await own('aside h3', 'aside dt', 'aside nav a', 'aside button')).toEqual([]);
      await panel(page).getByRole('link', { name: 'Change' }).click();
      await panel(page).getByRole('button', { name: 'Save changes' }).waitFor();
      expect(await own('aside h3', 'aside label', 'aside legend', 'aside .field-hint')).toEqual([]);
    },
  );
});
