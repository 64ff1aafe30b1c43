import { setTimeout as delay } from 'node:timers/promises';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { dayOf, handle, lanes, wordsOf } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

/** Kills a service again and again, as often as it is restarted, until told to let it live. */
function holdDown(platform: OwnPlatform, service: string): { release(): Promise<void> } {
  let held = true;
  const killing = (async () => {
    for (let killed = 0; held; await delay(20)) {
      const pid = await platform.processOf(service);
      if (pid === killed) continue;
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        // It has ended by itself just now.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
      killed = pid;
    }
  })();
  return {
    async release() {
      held = false;
      await killing;
    },
  };
}

describe('when a part of the platform dies', () => {
  let platform: OwnPlatform;
  let workbench: Workbench;
  beforeAll(async () => {
    platform = await startPlatform();
    workbench = await openWorkbench(platform);
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await platform.stop();
  });

  const outages = [
    { service: 'people', banner: '人员', breaks: '协调员', works: '企业' },
    { service: 'organizations', banner: '组织', breaks: '企业', works: '协调员' },
    { service: 'programs', banner: '计划', breaks: '日程', works: '专家' },
  ] as const;

  it.each(outages)(
    'says that $banner is missing, goes on with the rest, and recovers by itself: $service',
    async (outage) => {
      const page = await workbench.visit({ account: 'zhuanban' });
      await handle(page).waitFor();
      const board = await lanes(page).allInnerTexts();
      const menu = page.getByRole('navigation', { name: '主导航' });
      const banner = page
        .getByRole('banner')
        .locator('xpath=..')
        .getByRole('status')
        .filter({ hasText: `“${outage.banner}”部分暂时没有响应` });

      const down = holdDown(platform, outage.service);
      try {
        await menu.getByRole('link', { name: outage.breaks, exact: true }).click();
        await banner.waitFor();
        expect(await page.getByText('照常使用').isVisible()).toBe(true);
        await menu.getByRole('link', { name: outage.works, exact: true }).click();
        await page.getByRole('row').nth(1).waitFor();
        await menu.getByRole('link', { name: '总览', exact: true }).click();
        await handle(page).waitFor();
        // What is known stays on the board while its part is away.
        expect(await lanes(page).count()).toBe(7);
        await menu.getByRole('link', { name: outage.breaks, exact: true }).click();
        await banner.waitFor();
      } finally {
        await down.release();
      }
      await banner.waitFor({ state: 'detached', timeout: 60_000 });
      await page.getByText('没有读出来').waitFor({ state: 'detached' });
      await menu.getByRole('link', { name: '总览', exact: true }).click();
      await eventually(
        () => lanes(page).allInnerTexts(),
        (texts) => texts.join() === board.join(),
      );
    },
    120_000,
  );

  it('shows the board of another day without the units’ names of a silent organisation service', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).waitFor();
    const down = holdDown(platform, 'organizations');
    try {
      await handle(page).focus();
      await page.keyboard.press('Home');
      await eventually(
        async () => dayOf(page),
        (on) => on === '2020-12-01',
      );
      await eventually(
        () => wordsOf(page, '金牌协调劳动关系社会组织'),
        (words) => words.includes('尚无数据'),
      );
      expect(await lanes(page).count()).toBe(7);
      expect(await page.getByText('没有读出来').count()).toBe(0);
    } finally {
      await down.release();
    }
    await page.getByText('部分暂时没有响应').waitFor({ state: 'detached', timeout: 60_000 });
  }, 120_000);
});
