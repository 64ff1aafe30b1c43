/**
 * Which rows are behind an indicator that a ledger yields: for "why this number?", in one place. Who adds such an
 * indicator adds it here, and its words in `texts.ts`.
 */

/** Rows behind a figure: those that count, those they are counted among, and those still lacking. */
export type RowsKind = 'counted' | 'all' | 'lacking';

/** Where the rows of one indicator are. */
export interface RowsOf {
  readonly path: string;
  /** the list can be seen as of a day; else it shows today's rows, and says so */
  readonly dated: boolean;
  /** what the address asks for in any case, and for each kind besides */
  readonly all: Readonly<Record<string, string>>;
  readonly counted: Readonly<Record<string, string>>;
  readonly lacking: Readonly<Record<string, string>>;
}

/** Coverage by coordinators: the same list for both indicators, of two groups of enterprises. */
const coverage = (group: 'SME' | 'SMALL_MICRO'): RowsOf => ({
  path: '/coverage',
  dated: true,
  all: { group },
  counted: { covered: 'yes' },
  lacking: { covered: 'no' },
});

export const ROWS = {
  SME_COORDINATOR_COVERAGE: coverage('SME'),
  MICRO_COORDINATOR_COVERAGE: coverage('SMALL_MICRO'),
  MEDIATION_BODY_STANDARDISATION: {
    path: '/mediation-bodies',
    dated: false,
    all: { status: 'ACTIVE' },
    counted: { standardised: 'yes' },
    lacking: { standardised: 'no' },
  },
  LARGE_MEDIUM_WITH_MEDIATION_BODY: {
    path: '/enterprises',
    dated: false,
    all: { sizeClasses: 'LARGE.MEDIUM', status: 'ACTIVE' },
    counted: { hasMediationBody: 'yes' },
    lacking: { hasMediationBody: 'no' },
  },
} as const satisfies Readonly<Record<string, RowsOf>>;

/** An indicator whose rows can be shown. */
export type LedgerIndicator = keyof typeof ROWS;

/** The ledgers that yield figures, as their observations name them. */
export const LEDGERS = ['people.coordinator-coverage', 'organizations.mediation-bodies'] as const;
export type LedgerCode = (typeof LEDGERS)[number];

/** Whether a ledger yields the indicator. */
export function hasRows(indicator: string): indicator is LedgerIndicator {
  return Object.hasOwn(ROWS, indicator);
}

/** The address of the rows behind a figure that is true of a day. */
export function rowsAddress(indicator: LedgerIndicator, kind: RowsKind, validOn: string): string {
  const rows: RowsOf = ROWS[indicator];
  const asked = new URLSearchParams({ ...rows.all, ...(kind === 'all' ? {} : rows[kind]) });
  if (rows.dated) asked.set('on', validOn);
  return `${rows.path}?${asked.toString()}`;
}
