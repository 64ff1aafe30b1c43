import { choosePasswordAt, signInAt } from '../door.ts';
import { violationsOn } from '../axe.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { codeOf } from '../totp.ts';
import { openWorkbench, SCREENS, type Workbench } from '../workbench.ts';

const OWN = 'Heping-2024-guanli';

describe('where administrators must have a second step', () => {
  let platform: OwnPlatform;
  let workbench: Workbench;
  beforeAll(async () => {
    platform = await startPlatform({ empty: true, secondFactor: 'required' });
    workbench = await openWorkbench(platform);
  }, 180_000);
  afterAll(async () => {
    await workbench.close();
    await platform.stop();
  });

  it('it is set up after the first password and before anything else, and cannot be turned off', async () => {
    const oneTime = /one-time password for admin: (\S+)/.exec(platform.output())?.[1] ?? '';
    const page = await workbench.visit({ at: '/account' });
    await signInAt(page, 'admin', oneTime);
    await choosePasswordAt(page, OWN);
    await page.getByRole('heading', { name: '请先启用两步验证', level: 1 }).waitFor();
    const token = await page.request.get(`${platform.url}/auth/token`);
    expect(await token.json()).toMatchObject({ code: 'SECOND_FACTOR_ENROL_FIRST' });
    await page.getByLabel('当前密码').fill(OWN);
    await page.getByRole('button', { name: '下一步' }).click();
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    for (const size of Object.values(SCREENS)) {
      await page.setViewportSize(size);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
    await page.setViewportSize(SCREENS.desk);
    await page.getByLabel('验证码').fill(codeOf(secret));
    await page.getByRole('button', { name: '验证并启用' }).click();
    await page.getByRole('region', { name: '恢复码' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: '我已保存好' }).click();
    await page.getByRole('heading', { name: '我的账号', level: 1 }).waitFor();
    await page.getByText('您的角色必须使用两步验证，不能停用').waitFor();
    expect(await page.getByRole('button', { name: '停用两步验证' }).count()).toBe(0);
  });
});
