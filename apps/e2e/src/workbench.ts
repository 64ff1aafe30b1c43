import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openPlatform, type RunningPlatform } from './platform.ts';

export type Language = 'zh-CN' | 'en';
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The demonstration accounts that the journeys sign in with. */
export type Account =
  'zhuanban' | 'renshe' | 'gonghui' | 'shangwu' | 'laozhuangzi' | 'shisanfang' | 'guanliyuan' | 'shili';

/** The password of all demonstration accounts, as the sign-in page tells it. */
export const DEMONSTRATION_PASSWORD = 'Tongxing-2021';

/** An office's screen, and a telephone's. */
export const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Visit {
  /** Nobody signs in when left out. */
  account?: Account;
  language?: Language;
  screen?: keyof typeof SCREENS;
  /** The address inside the platform, from its slash on. */
  at?: string;
}

/** A browser and a platform for the journeys of one file. */
export interface Workbench {
  platform: RunningPlatform;
  /** A page in a browser profile of its own, signed in, at the address, with its heading there. */
  visit(visit?: Visit): Promise<Page>;
  /** Closes all; throws when a script failed on any page. */
  close(): Promise<void>;
}

/** Opens a browser on the platform of this run, or on the one given, which stays its owner's to stop. */
export async function openWorkbench(given?: RunningPlatform): Promise<Workbench> {
  const platform = given ?? (await openPlatform());
  const browser = await openBrowser();
  const failures: string[] = [];
  const sessions = new Map<Account, Promise<Cookies>>();
  /** One session an account: so many sign-ins a minute would be refused, as they should be. */
  const sessionOf = (account: Account): Promise<Cookies> => {
    const known = sessions.get(account) ?? signIn(browser, platform.url, account);
    sessions.set(account, known);
    return known;
  };
  return {
    platform,
    async visit({ account, language = 'zh-CN', screen = 'desk', at = '/' } = {}) {
      const context = await newContext(browser, screen);
      const page = await context.newPage();
      page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.stack ?? error.message}`));
      if (language === 'en') await chooseEnglish(page, platform.url);
      if (account) await context.addCookies(await sessionOf(account));
      await page.goto(`${platform.url}${at}`);
      await page.getByRole('heading').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      if (given === undefined) await platform.stop();
      if (failures.length > 0) throw new Error(`Scripts failed on pages:\n${failures.join('\n')}`);
    },
  };
}

async function newContext(browser: Browser, screen: keyof typeof SCREENS): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    hasTouch: screen === 'phone',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

async function chooseEnglish(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Tongxing' }).waitFor();
}

/** Signs in behind the pages' back; the sign-in page has a journey of its own. */
async function signIn(browser: Browser, url: string, username: string): Promise<Cookies> {
  const context = await browser.newContext();
  try {
    const answer = await context.request.post(`${url}/auth/sign-in/username`, {
      headers: { origin: url },
      data: { username, password: DEMONSTRATION_PASSWORD },
    });
    if (!answer.ok())
      throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`);
    return await context.cookies();
  } finally {
    await context.close();
  }
}

/** Waits until what is asked for is so; throws the last difference when its time is over. */
export async function eventually<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await delay(50)) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > until) throw new Error(`not so after ${patienceMs} ms: ${JSON.stringify(seen)}`);
  }
}

/** Chooses the first real option of several boxes in one moment, before the page can draw any of it. */
export async function chooseAtOnce(page: Page, boxes: readonly Locator[]): Promise<void> {
  const handles = await Promise.all(boxes.map((box) => box.elementHandle()));
  await page.evaluate((selects) => {
    for (const select of selects as HTMLSelectElement[]) {
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, handles);
}
