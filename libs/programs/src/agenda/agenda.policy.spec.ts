import fc from 'fast-check';
import { HORIZON, sortAgenda, type AgendaKind, type Duty } from './agenda.policy.ts';

const duty = (more: Partial<Duty> = {}): Duty => ({
  kind: 'MILESTONE',
  subject: 'M1.1',
  due: '2023-07-31',
  daysLeft: 10,
  late: false,
  mine: true,
  ...more,
});
const decision = (kind: AgendaKind, more: Partial<Duty> = {}) =>
  duty({ kind, due: null, daysLeft: null, ...more });
const placesOf = (one: Duty) => {
  const { todo, overdue, upcoming } = sortAgenda([one]);
  return Object.entries({ todo, overdue, upcoming })
    .filter(([, list]) => list.length > 0)
    .map(([name]) => name);
};

describe('the agenda', () => {
  it.each([
    ['a decision that is mine is mine to do', decision('ADOPT_READING'), ['todo']],
    ['so is a date to adopt, however far away', duty({ kind: 'ADOPT_DATE', daysLeft: 400 }), ['todo']],
    ['so is a threshold to set', decision('SET_THRESHOLD'), ['todo']],
    ['a decision of somebody else’s is on no list of mine', decision('ADOPT_READING', { mine: false }), []],
    [
      'a milestone of mine within two weeks is to do and to come',
      duty({ daysLeft: 14 }),
      ['todo', 'upcoming'],
    ],
    ['after that it is to come', duty({ daysLeft: 15 }), ['upcoming']],
    ['one of somebody else’s is to come', duty({ mine: false, daysLeft: 1 }), ['upcoming']],
    ['one at the horizon is to come', duty({ daysLeft: HORIZON }), ['upcoming']],
    ['one beyond it is not shown', duty({ daysLeft: HORIZON + 1 }), []],
    [
      'one that has passed is late, whoever’s it is',
      duty({ late: true, daysLeft: -3, mine: false }),
      ['overdue'],
    ],
    [
      'a target that lags is late',
      duty({ kind: 'TARGET', late: true, mine: false, daysLeft: null }),
      ['overdue'],
    ],
  ] as const)('%s', (_, one, places) => {
    expect(placesOf(one)).toEqual(places);
  });

  const any = fc.record({
    kind: fc.constantFrom<AgendaKind>('ADOPT_READING', 'ADOPT_DATE', 'SET_THRESHOLD', 'MILESTONE', 'TARGET'),
    subject: fc.string({ maxLength: 4 }),
    due: fc.option(fc.constantFrom('2021-01-31', '2022-12-31', '2023-08-31')),
    daysLeft: fc.option(fc.integer({ min: -900, max: 900 })),
    late: fc.boolean(),
    mine: fc.boolean(),
  });

  it('shows everything that is late, and what is late on no other list', () => {
    fc.assert(
      fc.property(fc.array(any), (duties) => {
        const { todo, overdue, upcoming } = sortAgenda(duties);
        expect(overdue).toHaveLength(duties.filter(({ late }) => late).length);
        expect([...todo, ...upcoming].some(({ late }) => late)).toBe(false);
      }),
    );
  });

  it('is in the order of the dates, what has none last', () => {
    fc.assert(
      fc.property(fc.array(any), (duties) => {
        for (const list of Object.values(sortAgenda(duties))) {
          const dues = (list as Duty[]).map(({ due }) => due ?? '9999-12-31');
          expect(dues).toEqual([...dues].sort());
        }
      }),
    );
  });

  it('leaves the duties it was given as they were', () => {
    const duties = [duty({ due: '2023-08-31' }), duty({ due: '2021-01-31' })];
    sortAgenda(duties);
    expect(duties.map(({ due }) => due)).toEqual(['2023-08-31', '2021-01-31']);
  });
});
