import { hasRows, rowsAddress } from './ledger-rows.ts';

const DAY = '2023-06-30';

describe('the rows behind a ledger’s figure', () => {
  it.each([
    ['SME_COORDINATOR_COVERAGE', 'lacking', `/coverage?group=SME&covered=no&on=${DAY}`],
    ['SME_COORDINATOR_COVERAGE', 'counted', `/coverage?group=SME&covered=yes&on=${DAY}`],
    ['MICRO_COORDINATOR_COVERAGE', 'all', `/coverage?group=SMALL_MICRO&on=${DAY}`],
    ['MEDIATION_BODY_STANDARDISATION', 'lacking', '/mediation-bodies?status=ACTIVE&standardised=no'],
    [
      'LARGE_MEDIUM_WITH_MEDIATION_BODY',
      'lacking',
      '/enterprises?sizeClasses=LARGE.MEDIUM&status=ACTIVE&hasMediationBody=no',
    ],
    ['LARGE_MEDIUM_WITH_MEDIATION_BODY', 'all', '/enterprises?sizeClasses=LARGE.MEDIUM&status=ACTIVE'],
  ] as const)('of %s (%s) are at %s', (indicator, kind, address) => {
    expect(rowsAddress(indicator, kind, DAY)).toBe(address);
  });

  it('are there for what ledgers yield and for nothing else', () => {
    expect(hasRows('SME_COORDINATOR_COVERAGE')).toBe(true);
    expect(['GOLD_COORDINATORS', 'toString', ''].map(hasRows)).toEqual([false, false, false]);
  });
});
