import { openWorkbench, type Workbench } from '../workbench.ts';
import { readPdf } from '../pdf.ts';

const PAGES = [
  { name: 'the board', at: '/', heading: 'Overview' },
  { name: 'an action', at: '/actions/7', heading: 'Pay' },
] as const;

describe('on paper', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  // In English, since the glyphs of a machine without Chinese fonts cannot be read back from a file.
  it.each(PAGES)(
    '$name has its title, its day, the demonstration mark and its page numbers on every sheet',
    async ({ at, heading }) => {
      const page = await workbench.visit({ account: 'zhuanban', language: 'en', at });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const sheets = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets[0]!.text).toContain(heading);
      sheets.forEach(({ text, width, height }, index) => {
        expect(text).toContain('Demonstration data');
        expect(text).toContain('As of 2023-06-30');
        expect(text).toContain(`Page ${index + 1} of ${sheets.length}`);
        // A4, upright or across.
        expect([width, height].sort((a, b) => a - b).map(Math.round)).toEqual([595, 842]);
      });
    },
  );

  it('leaves out what only a screen can use, in Chinese too, and keeps the figures', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/actions/1' });
    await page.getByRole('link', { name: '填报' }).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: '填报' }).first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /显示设置与退出/ }).isVisible()).toBe(false);
    expect(await page.getByText('力争3年内在全区培育1家').first().isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
