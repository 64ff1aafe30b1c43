import type { Locator, Page } from 'playwright-core';

/** Fills in the sign-in, on its page or in what lies over another one, and sends it. */
export async function signInAt(place: Page | Locator, username: string, password: string): Promise<void> {
  await place.getByLabel('用户名', { exact: true }).fill(username);
  await place.getByLabel('密码', { exact: true }).fill(password);
  await place.getByRole('button', { name: '登录', exact: true }).click();
}

/** Chooses a password where one must be chosen before anything else. */
export async function choosePasswordAt(page: Page, password: string): Promise<void> {
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再输一次新密码').fill(password);
  await page.keyboard.press('Enter');
}

/** What lies over a page whose session is over. */
export const resume = (page: Page): Locator => page.getByRole('dialog', { name: '登录已结束，请重新登录' });
