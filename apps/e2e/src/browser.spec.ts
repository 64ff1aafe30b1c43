import { existsSync } from 'node:fs';
import { installedBrowser, openBrowser, packagedBrowser } from './browser.ts';

/** The package brings a program for Linux on x64 alone. */
const packaged =
  process.platform === 'linux' && process.arch === 'x64'
    ? [['the packaged one', packagedBrowser] as const]
    : [];
const installed = installedBrowser() ? [['an installed one', async () => installedBrowser()] as const] : [];

describe('the browser of the journeys', () => {
  it.each([...installed, ...packaged])('is a real one: %s', async (_, find) => {
    const program = await find();
    expect(existsSync(program?.path ?? '')).toBe(true);
    const browser = await openBrowser(program);
    const page = await browser.newPage();
    await page.setContent('<h1>Tongxing</h1><script>document.title = String(1 + 1)</script>');
    expect(await page.title()).toBe('2');
    expect(await page.getByRole('heading', { name: 'Tongxing' }).isVisible()).toBe(true);
    await browser.close();
  });
});
