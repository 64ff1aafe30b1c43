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
      [rule('expert.read', '专家', []), rule('expert.keep', '专家', [])],
    ]);
    expect(areas.map(({ name, lines }) => [name, lines.map(({ permission }) => permission)])).toEqual([
      ['计划', ['plan.read']],
      ['专家', ['expert.read', 'expert.keep']],
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

  it('puts what more than one service asks last', () => {
    const common = rule('audit.read', '审计', district);
    const areas = matrixOf([
      [common, rule('plan.read', '计划', district)],
      [common, rule('x.read', '企业', [])],
    ]);
    expect(areas.map(({ name }) => name)).toEqual(['计划', '企业', '审计']);
  });

  it('has a column for every role', () => {
    expect(new Set(COLUMNS).size).toBe(8);
  });
});
