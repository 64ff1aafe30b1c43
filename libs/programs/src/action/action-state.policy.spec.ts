import fc from 'fast-check';
import { actionStanding } from './action-state.policy.ts';

const target = (code: string, status: Parameters<typeof actionStanding>[0][number]['status']) => ({
  code,
  status,
});
const milestone = (id: string, status: Parameters<typeof actionStanding>[1][number]['status']) => ({
  id,
  status,
});

describe('an action in one word', () => {
  it('is as urgent as its most urgent target, which it names', () => {
    const targets = [target('T1', 'ACHIEVED'), target('T2', 'BEHIND'), target('T3', 'AT_RISK')];
    expect(actionStanding(targets, [])).toEqual({ status: 'BEHIND', because: 'T2' });
  });

  it('is overdue as soon as one of its dates is', () => {
    const standing = actionStanding([target('T1', 'ON_TRACK')], [milestone('M1', 'OVERDUE')]);
    expect(standing).toEqual({ status: 'OVERDUE', because: 'M1' });
  });

  it('names the target where a target and a date are equally urgent', () => {
    const standing = actionStanding([target('T1', 'OVERDUE')], [milestone('M1', 'OVERDUE')]);
    expect(standing.because).toBe('T1');
  });

  it('is achieved only when all of it is, in time or late', () => {
    const done = [milestone('M1', 'DONE'), milestone('M2', 'DONE_LATE')];
    expect(actionStanding([target('T1', 'ACHIEVED')], done).status).toBe('ACHIEVED');
    expect(actionStanding([target('T1', 'ACHIEVED')], [...done, milestone('M3', 'IN_PROGRESS')]).status).toBe(
      'ON_TRACK',
    );
  });

  it('without targets is told by its dates', () => {
    expect(actionStanding([], [milestone('M1', 'DONE'), milestone('M2', 'NOT_STARTED')])).toEqual({
      status: 'NOT_DUE',
      because: 'M2',
    });
  });

  it('without either claims nothing', () => {
    expect(actionStanding([], [])).toEqual({ status: 'NO_DATA', because: null });
  });

  it('always names a part that has the state it tells of', () => {
    const status = fc.constantFrom(
      ...(['ACHIEVED', 'ON_TRACK', 'AT_RISK', 'BEHIND', 'OVERDUE', 'NOT_DUE', 'NO_DATA', 'UNSET'] as const),
    );
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (statuses) => {
        const targets = statuses.map((one, index) => target(`T${index}`, one));
        const { status: told, because } = actionStanding(targets, []);
        return targets.some(({ code, status: own }) => code === because && own === told);
      }),
    );
  });
});
