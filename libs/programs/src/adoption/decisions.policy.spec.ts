import fc from 'fast-check';
import { planOf } from '../plan-file/test-plans.ts';
import type { Adoption } from './adoption.entity.ts';
import { decisionsOn, holdsIn } from './decisions.policy.ts';

const at = new Date('2022-01-01T09:00:00+08:00');
const adoption = (more: Partial<Adoption>): Adoption =>
  ({
    id: 'a',
    kind: 'READING',
    subject: 'T1',
    no: 1,
    choice: 'T1.body',
    withdrawnAt: null,
    inForce: false,
    ...more,
  }) as Adoption;

describe('the decisions on a subject', () => {
  it('are none where nothing was decided', () => {
    expect(decisionsOn([], 'READING', 'T1')).toEqual({ history: [], current: null, version: 0 });
  });

  it('are its own alone', () => {
    const others = [adoption({ subject: 'T2' }), adoption({ kind: 'THRESHOLD' }), adoption({ kind: 'DATE' })];
    expect(decisionsOn(others, 'READING', 'T1').history).toEqual([]);
  });

  it('have the newest in force, and are told newest first', () => {
    const { history, current } = decisionsOn([adoption({ no: 1 }), adoption({ no: 2 })], 'READING', 'T1');
    expect(history.map(({ no, inForce }) => [no, inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(current?.no).toBe(2);
  });

  it('have none in force once the newest is withdrawn: an older one does not come back', () => {
    const { current, version } = decisionsOn(
      [adoption({ no: 1 }), adoption({ no: 2, withdrawnAt: at })],
      'READING',
      'T1',
    );
    expect([current, version]).toEqual([null, 3]);
  });

  it('have none in force where the newest holds no longer, and keep their version', () => {
    const { history, current, version } = decisionsOn([adoption({})], 'READING', 'T1', () => false);
    expect([current, version, history[0]?.inForce]).toEqual([null, 1, false]);
  });

  it('grow in version with every decision and every withdrawal', () => {
    const event = fc.constantFrom('DECIDE', 'WITHDRAW');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const rows: Adoption[] = [];
        let version = 0;
        for (const one of events) {
          const { current } = decisionsOn(rows, 'READING', 'T1');
          if (one === 'DECIDE') rows.push(adoption({ no: rows.length + 1 }));
          else if (current) current.withdrawnAt = at;
          else continue;
          const now = decisionsOn(rows, 'READING', 'T1').version;
          expect(now).toBe(version + 1);
          version = now;
        }
      }),
    );
  });
});

describe('a decision holds', () => {
  const plan = planOf('130273-2021-1');

  it.each([
    ['on a reading that the plan has', { kind: 'READING', subject: 'T1', choice: 'T1.annex' }, true],
    ['on a reading of another target: not', { kind: 'READING', subject: 'T1', choice: 'T5.body' }, false],
    ['on a target that is gone: not', { kind: 'READING', subject: 'T99', choice: 'T1.body' }, false],
    ['on a date with two readings', { kind: 'DATE', subject: 'M1.4', choice: 'LOOSE' }, true],
    ['on a date that is plain: not', { kind: 'DATE', subject: 'M1.2', choice: 'LOOSE' }, false],
    ['on a word that the notice leaves open', { kind: 'THRESHOLD', subject: 'T3c.body', choice: null }, true],
    [
      'on a number that the notice states: not',
      { kind: 'THRESHOLD', subject: 'T1.body', choice: null },
      false,
    ],
  ] as const)('%s', (_, decision, holds) => {
    expect(holdsIn(plan, decision)).toBe(holds);
  });
});
