import { openScripts, type Scripts } from './scripts.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

/** What a page may weigh at most in scripts, compressed, in kB. */
const LIMITS = { signIn: 150, board: 450 };
const DOOR = ['index.html'];
/** The first page that somebody sees who has signed in. */
const BOARD = [...DOOR, 'shell/Workbench.tsx', 'board/BoardPage.tsx'];

describe('the scripts of the dashboard', () => {
  let scripts: Scripts;
  let workbench: Workbench;
  beforeAll(async () => {
    scripts = await openScripts();
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('are few for the sign-in page, and not many for the first page after it', async () => {
    const signIn = await scripts.weigh(scripts.loadedWith(...DOOR));
    const board = await scripts.weigh(scripts.loadedWith(...BOARD));
    process.stdout.write(
      `scripts, gzip: sign-in ${signIn.toFixed(0)} kB of ${LIMITS.signIn}, board ${board.toFixed(0)} kB of ${LIMITS.board}\n`,
    );
    expect(signIn).toBeGreaterThan(20);
    expect(signIn).toBeLessThanOrEqual(LIMITS.signIn);
    expect(board).toBeGreaterThan(signIn);
    expect(board).toBeLessThanOrEqual(LIMITS.board);
  });

  it.each([
    { what: 'sign-in page', modules: DOOR, visit: {}, heading: '同行' },
    { what: 'board', modules: BOARD, visit: { account: 'zhuanban' as const }, heading: '总览' },
  ])('are all counted: a browser loads no others for the $what', async ({ modules, visit, heading }) => {
    const page = await workbench.visit(visit);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    // What a page fetches a moment later, it fetches too.
    await page.waitForTimeout(1_000);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
    );
    const files = loaded.filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(0);
    const counted = scripts.loadedWith(...modules);
    expect(files.filter((file) => !counted.has(file))).toEqual([]);
    await page.close();
  });
});
