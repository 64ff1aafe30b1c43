import { judgeTarget } from './index.ts';
import type { Figure } from './index.ts';
import { count2021, counted, countRule, ratio, ratioRule, stateRule, undecided } from './testing/scene.ts';

const rule = count2021({ value: 100 });
const byHand = { source: 'MANUAL' } as const;
const recorded = (recordedAt: string) => ({ recordedAt });

/** The count that holds on a day. */
function held(figures: readonly Figure[], on: string, knownAt?: string): number | null {
  return judgeTarget(rule, figures, undecided, on, knownAt).achieved?.value ?? null;
}

describe('of the figures of a year', () => {
  it('the one of the latest day holds', () => {
    expect(held([counted(2021, 9, '2021-06-30'), counted(2021, 5, '2021-03-31')], '2021-12-31')).toBe(9);
  });

  it('the one of the latest day holds even if it is lower', () => {
    expect(held([counted(2021, 9, '2021-03-31'), counted(2021, 5, '2021-06-30')], '2021-12-31')).toBe(5);
  });

  it('one that is true of a later day does not hold yet', () => {
    expect(held([counted(2021, 5, '2021-03-31'), counted(2021, 9, '2021-06-30')], '2021-06-29')).toBe(5);
  });

  it('one that is true of the very day holds', () => {
    expect(held([counted(2021, 9, '2021-06-30')], '2021-06-30')).toBe(9);
  });

  it('the latest recording of a day corrects the earlier', () => {
    const first = counted(2021, 9, '2021-06-30', recorded('2021-07-01T09:00:00+08:00'));
    const corrected = counted(2021, 8, '2021-06-30', recorded('2021-07-05T09:00:00+08:00'));
    expect(held([first, corrected], '2021-12-31')).toBe(8);
    expect(held([corrected, first], '2021-12-31')).toBe(8);
  });

  it('a later correction of an earlier day does not displace a later day', () => {
    const june = counted(2021, 9, '2021-06-30');
    const march = counted(2021, 4, '2021-03-31', recorded('2021-08-01T09:00:00+08:00'));
    expect(held([june, march], '2021-12-31')).toBe(9);
  });

  it('the lower one holds when two were recorded in the same instant', () => {
    expect(held([counted(2021, 9, '2021-06-30'), counted(2021, 8, '2021-06-30')], '2021-12-31')).toBe(8);
  });

  it('the lower ratio holds when two of the same numerator were recorded in the same instant', () => {
    const figures = [ratio(null, 8, 10, '2021-06-30'), ratio(null, 8, 16, '2021-06-30')];
    const judged = judgeTarget(stateRule({ value: 50 }), figures, undecided, '2021-12-31');
    expect(judged.achieved).toMatchObject({ value: 50, denominator: 16 });
  });

  it('none holds when all are true of later days', () => {
    expect(judgeTarget(rule, [counted(2021, 9, '2021-06-30')], undecided, '2021-06-29').achieved).toBeNull();
  });
});

describe('for a report that froze what was known', () => {
  const first = counted(2021, 9, '2021-06-30', recorded('2021-07-01T09:00:00+08:00'));
  const corrected = counted(2021, 8, '2021-06-30', recorded('2021-07-05T09:00:00+08:00'));

  it('a later recording does not exist', () => {
    expect(held([first, corrected], '2021-06-30', '2021-07-02T00:00:00+08:00')).toBe(9);
  });

  it('a recording of the very instant exists', () => {
    expect(held([first, corrected], '2021-06-30', '2021-07-05T09:00:00+08:00')).toBe(8);
  });

  it('instants are compared across time zones', () => {
    expect(held([first, corrected], '2021-06-30', '2021-07-05T00:59:59Z')).toBe(9);
    expect(held([first, corrected], '2021-06-30', '2021-07-05T01:00:00Z')).toBe(8);
  });

  it('a ledger’s figure that came later has not yet displaced the one by hand', () => {
    const manual = counted(2021, 7, '2021-06-30', { ...byHand, ...recorded('2021-07-01T09:00:00+08:00') });
    expect(held([manual, corrected], '2021-06-30', '2021-07-02T00:00:00+08:00')).toBe(7);
    expect(held([manual, corrected], '2021-06-30')).toBe(8);
  });

  it('nothing was known before the first recording', () => {
    const judged = judgeTarget(rule, [first], undecided, '2021-06-30', '2021-06-30T23:59:59+08:00');
    expect(judged).toMatchObject({ status: 'NO_DATA', achieved: null });
  });
});

describe('a figure entered by hand', () => {
  it('holds while no ledger counts the year', () => {
    const judged = judgeTarget(rule, [counted(2021, 7, '2021-06-30', byHand)], undecided, '2021-07-01');
    expect(judged.achieved).toMatchObject({ value: 7, source: 'MANUAL' });
  });

  it('gives way to the ledger’s of a later day', () => {
    const figures = [counted(2021, 7, '2021-03-31', byHand), counted(2021, 5, '2021-06-30')];
    expect(held(figures, '2021-12-31')).toBe(5);
  });

  it('gives way to the ledger’s of an earlier day, once a ledger counts the year', () => {
    const figures = [counted(2021, 5, '2021-03-31'), counted(2021, 7, '2021-06-30', byHand)];
    expect(held(figures, '2021-12-31')).toBe(5);
  });

  it('holds on the days before the ledger’s first', () => {
    const figures = [counted(2021, 7, '2021-03-31', byHand), counted(2021, 5, '2021-06-30')];
    expect(held(figures, '2021-06-29')).toBe(7);
  });

  it('bridges one year beside the ledger’s figure of another, and marks the sum', () => {
    const figures = [counted(2021, 7, '2021-12-31', byHand), counted(2022, 5, '2022-06-30')];
    const judged = judgeTarget(countRule({ value: 100 }), figures, undecided, '2022-07-01');
    expect(judged.achieved).toMatchObject({ value: 12, source: 'MANUAL', validOn: '2022-06-30' });
  });

  it('gives way to the ledger’s state whatever their days', () => {
    const figures = [ratio(null, 1, 10, '2021-03-31'), ratio(null, 9, 10, '2021-06-30', byHand)];
    const judged = judgeTarget(stateRule({ value: 50 }), figures, undecided, '2021-12-31');
    expect(judged.achieved).toMatchObject({ value: 10, source: 'LEDGER' });
  });

  it('holds where the ledger’s has no denominator', () => {
    const figures = [ratio(2021, 9, null, '2021-06-30'), ratio(2021, 7, 10, '2021-03-31', byHand)];
    const judged = judgeTarget(ratioRule({ value: 65 }), figures, undecided, '2021-12-31');
    expect(judged.achieved).toMatchObject({ value: 70, source: 'MANUAL' });
  });
});

describe('faulty times', () => {
  it.each([
    ['a day that does not exist', () => judgeTarget(rule, [], undecided, '2021-02-30')],
    ['a day in another form', () => judgeTarget(rule, [], undecided, '2021-2-3')],
    ['an instant that is none', () => judgeTarget(rule, [], undecided, '2021-02-03', 'yesterday')],
    [
      'a recording at no instant',
      () => judgeTarget(rule, [counted(2021, 1, '2021-01-01', recorded('?'))], undecided, '2021-02-03'),
    ],
  ])('%s is refused', (_title, judge) => {
    expect(judge).toThrow(RangeError);
  });
});
