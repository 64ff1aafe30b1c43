import { reportingDays } from './days.ts';

describe('the days for which figures are told', () => {
  it.each([
    ['the ends of quarters since the one before the first entry, and today', '2022-05-06', '2022-11-03'],
    ['the same where the first entry is of the last day of a quarter', '2022-06-30', '2022-11-03'],
  ])('are %s', (_, first, today) => {
    expect(reportingDays(first, today)).toEqual(['2022-03-31', '2022-06-30', '2022-09-30', '2022-11-03']);
  });

  it('reach back into the year before', () => {
    expect(reportingDays('2022-02-01', '2022-02-01')).toEqual(['2021-12-31', '2022-02-01']);
  });

  it('name today once when a quarter ends today', () => {
    expect(reportingDays('2022-05-06', '2022-06-30')).toEqual(['2022-03-31', '2022-06-30']);
  });

  it('are today alone while there is no entry, or none that has come', () => {
    expect(reportingDays(null, '2022-06-30')).toEqual(['2022-06-30']);
    expect(reportingDays('2022-07-01', '2022-06-30')).toEqual(['2022-06-30']);
  });
});
