import { caseOf, cellOf, resultOf } from '../testing/result.ts';
import { judge } from './aims.ts';

const GOOD = {
  FLOOR: cellOf(1000),
  SUBGRAPH: cellOf(500),
  GATEWAY: cellOf(300),
  APOLLO: cellOf(100),
  OPEN: cellOf(375),
};
const metIn = (...parameters: Parameters<typeof resultOf>) =>
  judge(resultOf(...parameters)).map(({ met }) => met);

describe('the aims', () => {
  it('are met at their limits', () => {
    const door = { cpu: { door: 2, subgraphs: 1, database: 1 }, p99: 49.9 };
    const cells = { ...GOOD, GATEWAY: cellOf(300, door) };
    expect(
      metIn([caseOf('page', cells)], { memory: { before: { all: 900 }, after: { all: 2000 } } }),
    ).toEqual([true, true, true, true, true, true, true]);
  });

  it('are missed by a little, each by itself', () => {
    expect(metIn([caseOf('page', { ...GOOD, SUBGRAPH: cellOf(499) })])[0]).toBe(false);
    const cpu = { door: 2.01, subgraphs: 1, database: 1 };
    expect(metIn([caseOf('page', { ...GOOD, GATEWAY: cellOf(300, { cpu }) })])[1]).toBe(false);
    expect(metIn([caseOf('page', { ...GOOD, GATEWAY: cellOf(300, { statements: 2 }) })])[2]).toBe(false);
    expect(metIn([caseOf('page', { ...GOOD, APOLLO: cellOf(101) })])[3]).toBe(false);
    expect(metIn([caseOf('page', { ...GOOD, GATEWAY: cellOf(300, { p99: 50 }) })])[4]).toBe(false);
    expect(metIn([caseOf('page', GOOD)], { memory: { before: { all: 901 }, after: {} } })[5]).toBe(false);
  });

  it('hold all that guards the way to a fifth', () => {
    const aim = judge(resultOf([caseOf('page', { ...GOOD, OPEN: cellOf(376) })]))[6];
    expect(aim).toMatchObject({ met: false, found: 'page 20 %' });
  });

  it('are missed when one case of several misses them', () => {
    const slow = caseOf('board', { ...GOOD, APOLLO: cellOf(200) });
    const aim = judge(resultOf([caseOf('page', GOOD), slow]))[3];
    expect(aim).toMatchObject({ met: false, found: 'page × 3.0, board × 1.5' });
  });

  it('compare a subgraph with the floor where both give the same answer, and nowhere else', () => {
    const slow = { ...GOOD, SUBGRAPH: cellOf(1) };
    expect(metIn([caseOf('coordinators', slow, { isWhole: false })])[0]).toBeUndefined();
    const other = { name: 'board', title: 'the board', subgraph: 'programs', isSameAnswer: false };
    expect(metIn([caseOf('board', slow, { case: other })])[0]).toBeUndefined();
  });

  it('are neither met nor missed by what was not measured', () => {
    expect(metIn([]).slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const options = { enterprises: 0, seconds: 4, connections: 8, only: [], write: false };
    expect(metIn([caseOf('page', GOOD)], { options })[4]).toBeUndefined();
  });
});
