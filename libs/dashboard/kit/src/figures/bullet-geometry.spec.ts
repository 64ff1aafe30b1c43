import fc from 'fast-check';
import { bulletMax, layoutBullet, type BulletReading } from './bullet-geometry.ts';

const reading = (change: Partial<BulletReading>): BulletReading => ({
  code: 'T1.body',
  source: 'BODY',
  label: '1',
  goal: 1,
  goalMax: null,
  expected: null,
  status: 'ON_TRACK',
  stated: true,
  ...change,
});
const annex = reading({
  code: 'T1.annex',
  source: 'ANNEX',
  label: '3',
  goal: 3,
  status: 'BEHIND',
  expected: 2.75,
});

describe('the scale of a bullet graph', () => {
  it('ends a little beyond the farthest reading', () => {
    expect(bulletMax(2, [reading({}), annex], false)).toBeCloseTo(3.18);
  });

  it('ends beyond what was achieved when that is farther', () => {
    expect(bulletMax(10, [annex], false)).toBeCloseTo(10.6);
  });

  it('ends at 100 for a share, whatever was achieved', () => {
    expect(bulletMax(120, [reading({ goal: 65 })], true)).toBe(100);
  });

  it('has a length even when there is nothing to show', () => {
    expect(layoutBullet(null, [], false, 200)).toEqual({ bar: 0, marks: [], expected: [] });
  });
});

describe('the layout of a bullet graph', () => {
  it('puts a mark for each reading where its goal is', () => {
    const layout = layoutBullet(2, [reading({}), annex], false, 318);
    expect(layout.bar).toBeCloseTo(200);
    expect(layout.marks.map(({ at }) => at)).toEqual([100, 300]);
  });

  it('lets readings that ask the same and stand alike share a mark', () => {
    const same = reading({ code: 'T1.year', goal: 3, label: '3', status: 'BEHIND', stated: false });
    const { marks } = layoutBullet(2, [same, annex], false, 200);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.readings.map(({ code }) => code)).toEqual(['T1.year', 'T1.annex']);
  });

  it('keeps apart readings that ask the same but stand differently', () => {
    expect(layoutBullet(2, [reading({ goal: 3, label: '3' }), annex], false, 200).marks).toHaveLength(2);
  });

  it('gives a goal without a number a label at the end and no mark', () => {
    const { marks } = layoutBullet(
      58,
      [reading({ goal: null, label: '大多数', status: 'UNSET' })],
      true,
      200,
    );
    expect(marks[0]?.at).toBeNull();
    expect((marks[0]?.left ?? 0) + (marks[0]?.width ?? 0)).toBe(200);
  });

  it('shows both ends of a range', () => {
    const { marks } = layoutBullet(2, [reading({ goal: 1, goalMax: 3, label: '1–3' })], false, 318);
    expect(marks[0]).toMatchObject({ at: 100, until: 300 });
  });

  it('draws what is expected by the day for unmet readings only', () => {
    const met = reading({ expected: 0.9, status: 'ACHIEVED' });
    expect(layoutBullet(2, [met, annex], false, 318).expected).toEqual([275]);
  });

  it('gives labels of large type the room that they take', () => {
    const { marks } = layoutBullet(82.7, [reading({ goal: null, label: '基本覆盖' })], true, 175, 13.4);
    const [mark] = marks;
    expect(mark?.width).toBeGreaterThan(76);
    expect((mark?.left ?? 0) + (mark?.width ?? 0)).toBeLessThanOrEqual(175);
  });

  it('stacks labels that have no room side by side', () => {
    const long = (code: string, goal: number): BulletReading =>
      reading({ code, goal, label: '基本覆盖小微企业' });
    const { marks } = layoutBullet(1, [long('a', 1), long('b', 2)], false, 120);
    expect(marks.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('never lets labels of one row overlap or leave the width', () => {
    const goals = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        goals,
        fc.integer({ min: 80, max: 900 }),
        fc.integer({ min: 0, max: 600 }),
        (all, width, achieved) => {
          const readings = all.map((goal, index) =>
            reading({ code: `r${index}`, goal, label: String(goal) }),
          );
          const { marks } = layoutBullet(achieved, readings, false, width);
          if (marks.some(({ row }) => row > 0)) return;
          let edge = 0;
          for (const mark of marks) {
            expect(mark.left).toBeGreaterThanOrEqual(edge);
            edge = mark.left + mark.width;
          }
          expect(edge).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
