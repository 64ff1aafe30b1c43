import { checked } from './measure.ts';

const asked = { rows: 2, rowsIn: (data: Record<string, unknown>) => data['rows'] as unknown[] };
const ok = (body: object) => ({ status: 200, text: JSON.stringify(body) });

describe('an answer that is to be measured', () => {
  it('is taken when it is whole', () => {
    expect(checked(asked, ok({ data: { rows: [1, 2] } }))).toEqual({ rows: [1, 2] });
  });

  it.each([
    ['a refusal', { status: 401, text: '{}' }, 'status 401'],
    ['an error beside the data', ok({ data: { rows: [1, 2] }, errors: [{}] }), 'no full answer'],
    ['no data', ok({ data: null }), 'no full answer'],
    ['too few rows', ok({ data: { rows: [1] } }), '1 rows instead of 2'],
  ])('is refused when it is %s', (_what, answer, fault) => {
    expect(() => checked(asked, answer)).toThrow(fault);
  });
});
