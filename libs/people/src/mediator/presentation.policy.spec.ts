import { otherThanPresentation } from './presentation.policy.ts';

const ROW = {
  name: '样本',
  employer: null,
  employment: 'FULL_TIME',
  bodyId: 'b',
  specialisms: ['PAY'],
  inPool: false,
};

describe('what a mediation body may not change', () => {
  it('is nothing that stays the same, whatever is said of contact and publication', () => {
    const said = { ...ROW, contact: '样本电话', publicName: true };
    expect(otherThanPresentation({ ...ROW, contact: null, publicName: false } as never, said)).toBeNull();
  });

  it.each([
    ['name', { name: '另一' }],
    ['employer', { employer: '样本单位' }],
    ['specialisms', { specialisms: ['PAY', 'OTHER'] }],
    ['inPool', { inPool: true }],
  ])('is %s', (field, more) => {
    expect(otherThanPresentation(ROW, { ...ROW, ...more })).toBe(field);
  });
});
