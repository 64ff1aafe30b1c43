import fc from 'fast-check';
import { addDays } from '@tongxing/calendar';
import { standingOf, type DatedDuty, type Progress } from './milestone-state.policy.ts';

/** “2023年8月前”: by the strict reading the end of July, by the loose one the end of August. */
const ambiguous: DatedDuty = { start: null, due: '2023-07-31', altDue: '2023-08-31' };
const plain: DatedDuty = { start: null, due: '2023-07-31', altDue: null };
const doneOn = (day: string): Progress => ({ status: 'DONE', doneOn: day });
const notBegun: Progress = { status: 'NOT_STARTED', doneOn: null };
const inWork: Progress = { status: 'IN_PROGRESS', doneOn: null };

describe('a milestone with a plain date', () => {
  it.each([
    ['nothing is reported, before its date', [], '2023-07-01', 'NOT_STARTED', 30],
    ['nothing is reported, on its day', [], '2023-07-31', 'NOT_STARTED', 0],
    ['nothing is reported, the day after', [], '2023-08-01', 'OVERDUE', -1],
    ['work is reported, before its date', [inWork], '2023-07-01', 'IN_PROGRESS', 30],
    ['work is reported, after its date', [inWork], '2023-08-01', 'OVERDUE', -1],
    ['it is reported as not started', [notBegun], '2023-07-01', 'NOT_STARTED', 30],
    ['it was done in time', [doneOn('2023-07-31')], '2023-09-01', 'DONE', -32],
    ['it was done a day late', [doneOn('2023-08-01')], '2023-09-01', 'DONE_LATE', -32],
    ['it was done, but after the day looked at', [doneOn('2023-07-20')], '2023-07-10', 'NOT_STARTED', 21],
    [
      'it was done later, and was under way before',
      [doneOn('2023-07-20'), inWork],
      '2023-07-10',
      'IN_PROGRESS',
      21,
    ],
    [
      'a report is taken back by a later one',
      [notBegun, doneOn('2023-07-01')],
      '2023-07-10',
      'NOT_STARTED',
      21,
    ],
    [
      'it was done late, and had passed on the day looked at',
      [doneOn('2023-08-09')],
      '2023-08-05',
      'OVERDUE',
      -5,
    ],
  ] as const)('when %s', (_, reports, on, status, daysLeft) => {
    expect(standingOf(plain, reports, null, on)).toMatchObject({ status, daysLeft });
  });
});

describe('a milestone whose date has two readings', () => {
  it.each([
    ['the strict one counts until another is adopted', null, '2023-08-10', 'OVERDUE', true, false],
    ['the strict one counts where it was adopted', 'STRICT', '2023-08-10', 'OVERDUE', true, false],
    ['the loose one counts where it was adopted', 'LOOSE', '2023-08-10', 'NOT_STARTED', true, false],
    ['both have passed in the end', 'LOOSE', '2023-09-01', 'OVERDUE', true, true],
    ['neither has passed at first', null, '2023-07-31', 'NOT_STARTED', false, false],
  ] as const)('%s', (_, adopted, on, status, overdueStrict, overdueLoose) => {
    expect(standingOf(ambiguous, [], adopted, on)).toMatchObject({ status, overdueStrict, overdueLoose });
  });

  it('tells of what was done between the two whether it was late by either', () => {
    const between = [doneOn('2023-08-15')];
    const late = { overdueStrict: true, overdueLoose: false };
    expect(standingOf(ambiguous, between, null, '2023-09-30')).toMatchObject({
      status: 'DONE_LATE',
      ...late,
    });
    expect(standingOf(ambiguous, between, 'LOOSE', '2023-09-30')).toMatchObject({ status: 'DONE', ...late });
  });
});

describe('any milestone', () => {
  const day = fc.integer({ min: -200, max: 200 }).map((offset) => addDays('2023-08-15', offset));
  const progress = fc.oneof(
    fc.constantFrom(notBegun, inWork),
    day.map((on) => doneOn(on)),
  );
  const history = fc.array(progress, { maxLength: 3 });
  const adopted = fc.constantFrom(null, 'STRICT', 'LOOSE');
  const duty = fc.constantFrom(plain, ambiguous);

  it('is overdue by the loose date only if it is by the strict one', () => {
    fc.assert(
      fc.property(duty, history, adopted, day, (about, reported, choice, on) => {
        const { overdueLoose, overdueStrict } = standingOf(about, reported, choice, on);
        return !overdueLoose || overdueStrict;
      }),
    );
  });

  it('is not worse off by the loose date than by the strict one', () => {
    const order = ['DONE', 'DONE_LATE', 'IN_PROGRESS', 'NOT_STARTED', 'OVERDUE'];
    fc.assert(
      fc.property(history, day, (reported, on) => {
        const rank = (choice: 'STRICT' | 'LOOSE') =>
          order.indexOf(standingOf(ambiguous, reported, choice, on).status);
        return rank('LOOSE') <= rank('STRICT');
      }),
    );
  });

  it('once done stays done, with the same word, on every later day', () => {
    fc.assert(
      fc.property(duty, day, adopted, fc.nat({ max: 400 }), (about, finished, choice, later) => {
        const onTheDay = standingOf(about, [doneOn(finished)], choice, finished);
        const after = standingOf(about, [doneOn(finished)], choice, addDays(finished, later));
        expect(after).toMatchObject({ status: onTheDay.status, doneOn: finished });
      }),
    );
  });
});
