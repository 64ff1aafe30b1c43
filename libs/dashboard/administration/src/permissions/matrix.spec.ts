import { COLUMNS, matrixOf } from './matrix.ts';
import type { Rule } from './documents.ts';

const rule = (permission: string, area: string, grants: Rule['grants']): Rule => ({
  permission,
  area,
  title: permission,
  note: null,
  grants,
});
const district: Rule['grants'] = [{ role: 'OFFICE', scope: 'DISTRICT' }];

describe('the matrix of permissions', () => {
  it('goes by area, in the order of the services, and survives one that is silent', () => {
    const areas = matrixOf([
      [rule('plan.read', '计划', district)],
      null,
      [rule('expert.read', '专家', []), rule('plan.more', '计划', [])],
    ]);
    expect(areas.map(({ name, lines }) => [name, lines.map(({ permission }) => permission)])).toEqual([
      ['计划', ['plan.read', 'plan.more']],
      ['专家', ['expert.read']],
    ]);
  });

  it('tells once what all services say alike, and each where they differ', () => {
    const wide: Rule['grants'] = [...district, { role: 'UNIT', scope: 'DISTRICT' }];
    const told = (...grants: Rule['grants'][]) =>
      matrixOf(grants.map((one) => [rule('export.record', '审计', one)]))[0]?.lines.length;
    expect([told(wide, wide, wide), told(wide, [...wide].reverse()), told(wide, district)]).toEqual([
      1, 1, 2,
    ]);
  });

  it('has a column for every role', () => {
    expect(new Set(COLUMNS).size).toBe(8);
  });
});
