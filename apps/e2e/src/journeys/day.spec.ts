import { dayOf, graphOf, handle, wordsOf } from '../board.ts';
import { eventually, openWorkbench, type Workbench } from '../workbench.ts';

const TARGET = '金牌协调劳动关系社会组织';

describe('setting the day of the board', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 180_000);
  afterAll(() => workbench.close());

  it('follows the handle when it is dragged; the address carries the day, the board shows the plan as it stood', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await graphOf(page, TARGET).waitFor();
    const before = await wordsOf(page, TARGET);
    const box = (await handle(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 500, box.y + box.height / 2, { steps: 12 });
    await page.mouse.up();
    const day = await eventually(
      async () => dayOf(page),
      (on) => on !== null,
    );
    expect(day).toMatch(/^202[0-2]-\d\d-\d\d$/);
    await page.getByText(`截至 ${day!}`).waitFor();
    await eventually(
      () => wordsOf(page, TARGET),
      (words) => words !== '' && words !== before,
    );

    // A link to this view shows the same to a colleague.
    const other = await workbench.visit({ account: 'gonghui', at: `/?on=${day!}` });
    await graphOf(other, TARGET).waitFor();
    expect(await wordsOf(other, TARGET)).toBe(await wordsOf(page, TARGET));

    await page.getByRole('button', { name: '回到 2023-06-30' }).click();
    await eventually(
      () => wordsOf(page, TARGET),
      (words) => words === before,
    );
    expect(dayOf(page)).toBeNull();
  });

  it('goes by the keyboard: days, weeks, months, and both ends of the period', async () => {
    const page = await workbench.visit({ account: 'zhuanban' });
    await handle(page).focus();
    const press = async (key: string, day: string): Promise<void> => {
      await page.keyboard.press(key);
      await eventually(
        async () => dayOf(page),
        (on) => on === day,
      );
      await eventually(
        () => handle(page).getAttribute('aria-valuetext'),
        (text) => text?.includes(day) === true,
      );
    };
    await press('ArrowLeft', '2023-06-29');
    await press('Shift+ArrowLeft', '2023-06-22');
    await press('PageDown', '2023-05-22');
    await press('ArrowRight', '2023-05-23');
    await press('Home', '2020-12-01');
    await page.getByText('截至 2020-12-01').waitFor();
    await eventually(
      () => wordsOf(page, TARGET),
      (words) => words.includes('尚无数据'),
    );
  });

  it('keeps the day on the way through the other pages', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/?on=2022-03-31' });
    await page.getByRole('link', { name: '金牌调解组织' }).first().click();
    await page.getByRole('heading', { name: '打造金牌劳动人事争议调解组织', level: 1 }).waitFor();
    expect(dayOf(page)).toBe('2022-03-31');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '日程' }).click();
    await page.getByRole('heading', { name: '日程', level: 1 }).waitFor();
    expect(dayOf(page)).toBe('2022-03-31');
  });

  it('says so when the day in the address is none', async () => {
    const page = await workbench.visit({ account: 'zhuanban', at: '/?on=2022-02-31' });
    await handle(page).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByText('截至 2023-06-30').waitFor();
  });
});
