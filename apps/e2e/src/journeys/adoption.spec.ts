import type { Page } from 'playwright-core';
import { agenda, lanes, wordsOf } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const TARGET = '金牌协调劳动关系社会组织';
const SETTLE = `确定“${TARGET}”的口径`;

/** The state of the first action's lane: an icon with its word. */
async function laneState(page: Page): Promise<string> {
  await lanes(page).first().waitFor();
  return lanes(page).first().innerText();
}

describe('settling what the notice contradicts itself about', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('takes a reading, a reason and an authority; then the board is judged by it, until it is withdrawn', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    expect(await laneState(page)).toContain('未定');
    await agenda(page).getByRole('link', { name: SETTLE }).click();
    const drawer = page.getByRole('dialog', { name: SETTLE });
    await drawer.getByRole('button', { name: '采用', exact: true }).click();

    // Each problem stands beside its field, and the summary leads to it.
    await drawer.getByRole('alert').getByText('有 3 处需要修改').waitFor();
    await drawer.getByRole('alert').getByRole('button', { name: '请填写“理由”' }).click();
    const reason = drawer.getByRole('textbox', { name: '理由' });
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await reason.getAttribute('aria-invalid')).toBe('true');

    // Both readings stand there in the notice's own words.
    await drawer.getByText('争创金牌协调劳动关系社会组织3家').waitFor();
    await drawer.getByRole('radio', { name: /附件/ }).check();
    await reason.fill('附件2为任务分解表，数量以其为准');
    expect(await reason.getAttribute('aria-invalid')).not.toBe('true');
    await drawer.getByRole('textbox', { name: '依据的权限' }).fill('专班第 3 次会议纪要');
    await drawer.getByRole('button', { name: '采用', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });

    const entry = page.getByRole('article').filter({ hasText: '金牌社会组织：1家还是3家' });
    await page.goto(`${workbench.platform.url}/contradictions`);
    await entry.getByText('已采用').first().waitFor();
    const history = await entry.innerText();
    expect(history).toContain('专班第 3 次会议纪要');
    expect(history).toContain('附件2为任务分解表，数量以其为准');

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click();
    await eventually(
      () => laneState(page),
      (text) => !text.includes('未定') && text.includes('落后'),
    );
    expect(await agenda(page).getByRole('link', { name: SETTLE }).count()).toBe(0);

    await page.goto(`${workbench.platform.url}/contradictions`);
    await entry.getByRole('link', { name: '撤回' }).first().click();
    const withdrawal = page.getByRole('dialog', { name: /^撤回/ });
    await withdrawal.getByRole('textbox', { name: '撤回的理由' }).fill('会议纪要有误，重新研究');
    await withdrawal.getByRole('button', { name: '撤回采用' }).click();
    await withdrawal.waitFor({ state: 'detached' });
    await entry.getByText('待采用').first().waitFor();
    expect(await entry.innerText()).toContain('会议纪要有误，重新研究');
    await page.goto(workbench.platform.url);
    await eventually(
      () => laneState(page),
      (text) => text.includes('未定'),
    );
  });

  it('tells the second of two who decide at once, and shows both versions before anything is overruled', async () => {
    const address = { account: 'zhuanban', at: '/contradictions/reading/T4a' } as const;
    const [first, second] = [await workbench.visit(address), await workbench.visit(address)];
    const decide = async (page: Page, reading: RegExp, reason: string): Promise<void> => {
      const drawer = page.getByRole('dialog', { name: /培育和谐企业/ });
      await drawer.getByRole('radio', { name: reading }).check();
      await drawer.getByRole('textbox', { name: '理由' }).fill(reason);
      await drawer.getByRole('textbox', { name: '依据的权限' }).fill('专班会议');
      await drawer.getByRole('button', { name: '采用', exact: true }).click();
    };
    await first.getByRole('dialog').getByRole('radio').first().waitFor();
    await second.getByRole('dialog').getByRole('radio').first().waitFor();
    await decide(first, /附件/, '先决定的理由');
    await first.getByRole('dialog', { name: /培育和谐企业/ }).waitFor({ state: 'detached' });
    await decide(second, /正文/, '后决定的理由');
    const drawer = second.getByRole('dialog', { name: /培育和谐企业/ });
    await drawer.getByText('别人刚刚改过').waitFor();
    await eventually(
      () => drawer.innerText(),
      (text) => text.includes('先决定的理由'),
    );
    await drawer.getByRole('button', { name: '保留现在的内容' }).click();
    await drawer.waitFor({ state: 'detached' });
    const entry = second.getByRole('article').filter({ hasText: '和谐企业：每年1户还是每年4户' });
    await second.goto(`${workbench.platform.url}/contradictions`);
    await entry.getByText('先决定的理由').first().waitFor();
    expect(await entry.innerText()).not.toContain('后决定的理由');
    await entry.getByRole('link', { name: '撤回' }).first().click();
    const withdrawal = second.getByRole('dialog', { name: /^撤回/ });
    await withdrawal.getByRole('textbox', { name: '撤回的理由' }).fill('恢复原状');
    await withdrawal.getByRole('button', { name: '撤回采用' }).click();
    await withdrawal.waitFor({ state: 'detached' });
  });

  it('sets a number for a wording without one, and is judged by it from then on', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/contradictions/threshold/T3d.body' });
    const drawer = page.getByRole('dialog', { name: /基本覆盖/ });
    await drawer.getByRole('textbox', { name: '数值' }).fill('大约七成');
    await drawer.getByRole('textbox', { name: '理由' }).fill('按七成掌握');
    await drawer.getByRole('textbox', { name: '依据的权限' }).fill('专班会议');
    await drawer.getByRole('button', { name: '采用', exact: true }).click();
    await drawer.getByRole('button', { name: '“数值”请填数字' }).waitFor();
    await drawer.getByRole('textbox', { name: '数值' }).fill('70');
    await drawer.getByRole('button', { name: '采用', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.goto(workbench.platform.url);
    await lanes(page).first().waitFor();
    expect(await wordsOf(page, '基层协调员覆盖小微企业')).not.toContain('未定');
    await page.goto(`${workbench.platform.url}/contradictions/threshold/T3d.body`);
    await drawer.getByRole('link', { name: '撤回' }).first().click();
    const withdrawal = page.getByRole('dialog', { name: /^撤回/ });
    await withdrawal.getByRole('textbox', { name: '撤回的理由' }).fill('恢复原状');
    await withdrawal.getByRole('button', { name: '撤回采用' }).click();
    await withdrawal.waitFor({ state: 'detached' });
  });
});
