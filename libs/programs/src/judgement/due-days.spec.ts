import { judgeTarget } from './index.ts';
import type { Settings } from './index.ts';
import { count2021, counted, countRule, ratio, stateRule, totalOf, undecided } from './testing/scene.ts';

const adopted = (adoptedDue: 'STRICT' | 'LOOSE'): Settings => ({ ...undecided, adoptedDue });

describe('three enterprises by “2021年8月前”, which is 31 July or 31 August', () => {
  const rule = countRule({ value: 3 }, { due: '2021-07-31', altDue: '2021-08-31' });
  const two = [counted(2021, 2, '2021-07-01')];

  it.each([
    ['still runs on the strict day', undecided, '2021-07-31', 'BEHIND', false],
    ['is overdue after the strict day while none is adopted', undecided, '2021-08-01', 'OVERDUE', false],
    ['is not yet to be escalated on the loose day', undecided, '2021-08-31', 'OVERDUE', false],
    ['is to be escalated after the loose day', undecided, '2021-09-01', 'OVERDUE', true],
    [
      'is to be escalated at once when the strict day is adopted',
      adopted('STRICT'),
      '2021-08-01',
      'OVERDUE',
      true,
    ],
    [
      'still runs between the two when the loose day is adopted',
      adopted('LOOSE'),
      '2021-08-01',
      'BEHIND',
      false,
    ],
    ['is overdue after the loose day when that is adopted', adopted('LOOSE'), '2021-09-01', 'OVERDUE', true],
  ])('%s', (_title, settings, on, status, overdueLoose) => {
    const judged = judgeTarget(rule, two, settings, on);
    expect({ status: judged.status, overdueLoose: judged.overdueLoose }).toEqual({ status, overdueLoose });
    expect(totalOf(judged)).toMatchObject({ status, overdueLoose });
  });

  it('expects less on the same day when the loose day is adopted', () => {
    const strict = totalOf(judgeTarget(rule, two, adopted('STRICT'), '2021-07-31'));
    const loose = totalOf(judgeTarget(rule, two, adopted('LOOSE'), '2021-07-31'));
    expect([strict.due, strict.expected, loose.due]).toEqual(['2021-07-31', 3, '2021-08-31']);
    expect(loose.expected).toBeCloseTo((3 * 243) / 274, 12);
  });

  it('was reached in August: late by the strict day, in time by the loose one', () => {
    const figures = [...two, counted(2021, 3, '2021-08-10')];
    const late = (settings: Settings) => totalOf(judgeTarget(rule, figures, settings, '2021-12-31'));
    expect(late(undecided)).toMatchObject({ status: 'ACHIEVED', late: true, overdueLoose: false });
    expect(late(adopted('LOOSE'))).toMatchObject({ status: 'ACHIEVED', late: false });
  });

  it('is escalated for a year that was missed before, whatever the last due day', () => {
    const yearly = countRule({ per: 'YEAR', value: 3 }, { due: '2022-07-31', altDue: '2022-08-31' });
    expect(judgeTarget(yearly, two, undecided, '2022-08-15')).toMatchObject({
      status: 'OVERDUE',
      overdueLoose: true,
    });
  });
});

describe('a date with one reading', () => {
  it('is escalated as soon as it is overdue', () => {
    expect(judgeTarget(count2021({ value: 1 }), [], undecided, '2022-01-01').overdueLoose).toBe(true);
  });

  it('takes no notice of an adopted loose day', () => {
    expect(judgeTarget(count2021({ value: 1 }), [], adopted('LOOSE'), '2022-01-01').status).toBe('OVERDUE');
  });
});

describe('after the due day', () => {
  const rule = countRule({ value: 3 });
  const total = (figures: Parameters<typeof judgeTarget>[1], on: string) =>
    totalOf(judgeTarget(rule, figures, undecided, on));

  it('what the due day reached stays, with the amount of that day', () => {
    const figures = [counted(2023, 3, '2023-09-30'), counted(2023, 5, '2023-12-31')];
    expect(total(figures, '2024-01-01')).toMatchObject({ achieved: 3, status: 'ACHIEVED', late: false });
  });

  it('the rest of the year makes up for it late', () => {
    const figures = [counted(2023, 2, '2023-09-30'), counted(2023, 3, '2023-11-15')];
    expect(total(figures, '2023-11-14')).toMatchObject({ achieved: 2, status: 'OVERDUE', late: false });
    expect(total(figures, '2023-11-15')).toMatchObject({ achieved: 3, status: 'ACHIEVED', late: true });
  });

  it('a later year makes up for it late', () => {
    const figures = [counted(2023, 2, '2023-09-30'), counted(2024, 1, '2024-03-01')];
    expect(total(figures, '2024-03-01')).toMatchObject({ achieved: 3, status: 'ACHIEVED', late: true });
  });

  it('a recording made later of the due day is in time', () => {
    const figures = [counted(2023, 3, '2023-09-30', { recordedAt: '2023-11-01T10:00:00+08:00' })];
    expect(total(figures, '2023-11-02')).toMatchObject({ status: 'ACHIEVED', late: false });
  });

  it('a figure of a year that had ended by then is in time', () => {
    const figures = [counted(2022, 3, '2023-12-01')];
    expect(total(figures, '2023-12-02')).toMatchObject({ status: 'ACHIEVED', late: false });
  });

  it('a correction that takes one back reopens it', () => {
    const revoked = counted(2023, 2, '2023-09-30', { recordedAt: '2023-12-01T10:00:00+08:00' });
    expect(total([counted(2023, 3, '2023-09-30'), revoked], '2024-01-01')).toMatchObject({
      status: 'OVERDUE',
    });
  });

  it('a state that is reached later is reached late', () => {
    const figures = [ratio(null, 40, 100, '2023-09-30'), ratio(null, 60, 100, '2023-12-31')];
    const judged = judgeTarget(stateRule({ value: 60 }), figures, undecided, '2024-01-01');
    expect(totalOf(judged)).toMatchObject({ status: 'ACHIEVED', late: true, achieved: 60 });
  });
});
