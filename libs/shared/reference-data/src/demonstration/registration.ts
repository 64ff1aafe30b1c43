import type { Ownership } from '../registration-types.ts';
import { dayBetween, drawFrom, type Random } from './draw.ts';
import { HISTORY } from './scale.ts';

/** How an enterprise was registered, and what became of it. */
export interface DemonstrationRegistration {
  /** code of 国统字〔2011〕86号 */
  readonly registrationType: string;
  /** what the office knows better than the type says; null = as the type proposes */
  readonly ownership: Ownership | null;
  /** ISO dates */
  readonly registeredOn: string;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
}

const FIRST_YEAR = 1995;
const LAST_YEAR = Number(HISTORY.last.slice(0, 4));
/** Each year a tenth more than the one before; of the last there is only a half. */
const drawYear = drawFrom(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const value = FIRST_YEAR + index;
    return { value, weight: 1.1 ** index * (value === LAST_YEAR ? 0.5 : 1) };
  }),
);

const drawType = drawFrom([
  { value: '173', weight: 745 },
  { value: '159', weight: 120 },
  { value: '171', weight: 40 },
  { value: '172', weight: 14 },
  { value: '174', weight: 14 },
  { value: '160', weight: 10 },
  { value: '120', weight: 7 },
  { value: '151', weight: 5 },
  { value: '110', weight: 3 },
  { value: '230', weight: 6 },
  { value: '210', weight: 5 },
  { value: '330', weight: 8 },
  { value: '310', weight: 7 },
  { value: '340', weight: 1 },
]);
/** The larger ones are seldom a family's, and more often the state's or an investor's from outside. */
const drawTypeOfLarger = drawFrom([
  { value: '173', weight: 35 },
  { value: '159', weight: 28 },
  { value: '160', weight: 10 },
  { value: '174', weight: 5 },
  { value: '151', weight: 7 },
  { value: '310', weight: 6 },
  { value: '330', weight: 5 },
  { value: '210', weight: 3 },
  { value: '340', weight: 1 },
]);

/** Types that may be anybody's: what the office found out about them. */
const HELD_BY_SEVERAL = ['159', '160'];
const drawOwnership = drawFrom<Ownership | null>([
  { value: 'PRIVATE', weight: 80 },
  { value: 'STATE', weight: 11 },
  { value: 'COLLECTIVE', weight: 3 },
  { value: null, weight: 6 },
]);

/** Of the small ones that were there in time to close, how many did. */
const SHARE_CLOSED = 0.045;
const LAST_THAT_CLOSED = '2022-09-30';
const drawReason = drawFrom([
  { value: '注销登记', weight: 78 },
  { value: '迁出本区', weight: 15 },
  { value: '吊销营业执照', weight: 7 },
]);

/** Draws a registration; the larger ones are older, and none of them closed. */
export function drawRegistration(random: Random, larger: boolean): DemonstrationRegistration {
  const registrationType = (larger ? drawTypeOfLarger : drawType)(random);
  const year = larger ? Math.min(drawYear(random), drawYear(random)) : drawYear(random);
  const lastDay = year === LAST_YEAR ? HISTORY.last : `${year}-12-31`;
  const registeredOn = dayBetween(random, `${year}-01-01`, lastDay);
  const closed = !larger && registeredOn <= LAST_THAT_CLOSED && random() < SHARE_CLOSED;
  const earliest = registeredOn > HISTORY.first ? registeredOn : HISTORY.first;
  return {
    registrationType,
    ownership: HELD_BY_SEVERAL.includes(registrationType) ? drawOwnership(random) : null,
    registeredOn,
    closedOn: closed ? dayBetween(random, earliest, HISTORY.last) : null,
    closedReason: closed ? drawReason(random) : null,
  };
}
