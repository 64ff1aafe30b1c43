import { newestFigures, pickedCode } from './newest-figures.ts';

const typed = (...rows: object[]): string => JSON.stringify(rows);

describe('the figures that a size class is told of while they are typed', () => {
  it('are those of the newest year, wherever its row stands', () => {
    expect(
      newestFigures(
        typed(
          { year: '2020', headcount: '100', revenue: '2000', assets: '' },
          { year: '2021', headcount: '1,200', revenue: '1500.5', assets: '' },
        ),
      ),
    ).toEqual({ year: 2021, headcount: 1200, revenue: 1500.5, assets: null });
  });

  it('leave out rows whose year or figures cannot be read yet', () => {
    expect(
      newestFigures(typed({ year: '2020', headcount: '8' }, { year: '202', headcount: '' }, { year: '?' }))
        ?.year,
    ).toBe(2020);
    expect(newestFigures(typed({ year: '2021', headcount: '' }))).toBeNull();
    expect(newestFigures('')).toBeNull();
  });
});

describe('the code of a classification that was chosen', () => {
  it('is read from the field, and none while nothing is chosen', () => {
    expect(pickedCode(JSON.stringify({ id: 'C33', title: 'C33 金属制品业' }))).toBe('C33');
    expect(pickedCode('')).toBeNull();
    expect(pickedCode(undefined)).toBeNull();
  });
});
