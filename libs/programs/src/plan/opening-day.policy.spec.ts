import { openingDay } from './opening-day.policy.ts';

const END = '2023-09-30';

describe('the day a plan’s pages open on', () => {
  it.each([
    ['today, while the plan runs', '2022-05-06T09:00:00+08:00', null, '2022-05-06', 'TODAY'],
    ['today, by the clock of Shanghai', '2022-05-05T16:00:00Z', null, '2022-05-06', 'TODAY'],
    ['the plan’s last day, on that day', '2023-09-30T23:59:59+08:00', null, END, 'TODAY'],
    ['the plan’s last day, ever after', '2023-10-01T00:00:00+08:00', null, END, 'PLAN_END'],
    [
      'the demonstration’s day, whenever that is',
      '2026-01-01T09:00:00+08:00',
      '2023-06-30',
      '2023-06-30',
      'DEMONSTRATION',
    ],
  ] as const)('is %s', (_, now, shownOn, on, reason) => {
    expect(openingDay(END, new Date(now), shownOn)).toEqual({ on, reason });
  });
});
