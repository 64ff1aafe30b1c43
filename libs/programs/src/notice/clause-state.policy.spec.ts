import fc from 'fast-check';
import { clauseState, type Obligations } from './clause-state.policy.ts';

const nothing: Obligations = { readings: [], milestones: [], contradicted: false };
const reported = (status: string) => ({ status, reported: true });
const silent = (status: string) => ({ status, reported: false });

describe('the margin beside a clause', () => {
  it.each([
    ['is empty where nothing is obliged', {}, 'NONE'],
    ['tells of a contradiction where nothing else is obliged', { contradicted: true }, 'CONTRADICTED'],
    ['says late for a target behind', { readings: ['ACHIEVED', 'BEHIND'] }, 'LATE'],
    ['says late for a target overdue', { readings: ['OVERDUE'] }, 'LATE'],
    ['says late for a date that has passed', { milestones: [silent('OVERDUE')] }, 'LATE'],
    ['puts what is late before a contradiction', { readings: ['OVERDUE'], contradicted: true }, 'LATE'],
    ['puts a contradiction before a risk', { readings: ['AT_RISK'], contradicted: true }, 'CONTRADICTED'],
    [
      'puts a contradiction before what is done',
      { readings: ['ACHIEVED'], contradicted: true },
      'CONTRADICTED',
    ],
    ['says at risk', { readings: ['AT_RISK', 'ACHIEVED'] }, 'AT_RISK'],
    ['says done only when all of it is', { readings: ['ACHIEVED'], milestones: [reported('DONE')] }, 'DONE'],
    ['says done also for what was done late', { milestones: [reported('DONE_LATE')] }, 'DONE'],
    ['says on course while some is still to come', { readings: ['ACHIEVED', 'ON_TRACK'] }, 'ON_COURSE'],
    ['says on course once work is reported', { milestones: [reported('IN_PROGRESS')] }, 'ON_COURSE'],
    ['says that nothing is recorded, of dates', { milestones: [silent('NOT_STARTED')] }, 'NOTHING_RECORDED'],
    ['says that nothing is recorded, of figures', { readings: ['NO_DATA', 'UNSET'] }, 'NOTHING_RECORDED'],
    [
      'counts one recorded thing among several',
      { readings: ['NO_DATA'], milestones: [reported('IN_PROGRESS')] },
      'ON_COURSE',
    ],
  ] as const)('%s', (_, obligations, state) => {
    expect(clauseState({ ...nothing, ...obligations })).toBe(state);
  });

  const status = fc.constantFrom(
    'OVERDUE',
    'BEHIND',
    'AT_RISK',
    'NO_DATA',
    'UNSET',
    'ON_TRACK',
    'NOT_DUE',
    'ACHIEVED',
  );
  const dated = fc.record({
    status: fc.constantFrom('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DONE_LATE', 'OVERDUE'),
    reported: fc.boolean(),
  });
  const any = fc.record({
    readings: fc.array(status, { maxLength: 4 }),
    milestones: fc.array(dated, { maxLength: 4 }),
    contradicted: fc.boolean(),
  });

  it('does not depend on the order in which things stand in the clause', () => {
    fc.assert(
      fc.property(any, ({ readings, milestones, contradicted }) => {
        const turned = { readings: readings.toReversed(), milestones: milestones.toReversed(), contradicted };
        return clauseState(turned) === clauseState({ readings, milestones, contradicted });
      }),
    );
  });

  it('never hides what is late', () => {
    fc.assert(
      fc.property(any, (obligations) => {
        const late = clauseState({ ...obligations, readings: [...obligations.readings, 'OVERDUE'] });
        return late === 'LATE';
      }),
    );
  });
});
