import { withCheckCharacters, CREDIT_CODE_SYMBOLS } from '../credit-code.ts';
import { sizeClassOn, type SizeClass } from '../size-class.ts';
import { drawFrom, pick, seeded } from './draw.ts';
import { drawFigures, drawLevel, isLarger, type DemonstrationFigures } from './figures.ts';
import { demonstrationId } from './id.ts';
import { brands, nameOf } from './names.ts';
import { drawRegistration, type DemonstrationRegistration } from './registration.ts';
import { HISTORY, scaleOf, weightedStreets } from './scale.ts';
import { TRADES } from './trades.ts';

/** What more than one subgraph must agree on about an invented enterprise, and what only makes sense with it. */
export interface DemonstrationEnterprise extends DemonstrationRegistration {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly name: string;
  readonly creditCode: string;
  readonly streetCode: string;
  /** code of GB/T 4754-2017, as precise as the size class asks */
  readonly industry: string;
  /** oldest year first; none for those registered after the last year that was collected */
  readonly figures: readonly DemonstrationFigures[];
  /** the class that the figures of each year give */
  readonly sizeClasses: readonly { readonly year: number; readonly sizeClass: SizeClass }[];
  /** the class in force on the day shown, micro where there is none yet */
  readonly sizeClass: SizeClass;
}

const drawTrade = drawFrom(TRADES.map((trade) => ({ value: trade, weight: trade.weight })));

/**
 * The invented enterprises of a district, the same ones whenever they are made: as many as the district
 * shows; or, for a try at scale, as many as are asked for, made one at a time. The first of many are those
 * of few.
 */
export function demonstrationEnterprises(districtCode: string): DemonstrationEnterprise[];
export function demonstrationEnterprises(
  districtCode: string,
  scale: { readonly count: number },
): Iterable<DemonstrationEnterprise>;
export function demonstrationEnterprises(
  districtCode: string,
  scale?: { readonly count: number },
): Iterable<DemonstrationEnterprise> {
  return scale
    ? inventEnterprises(districtCode, scale.count)
    : [...inventEnterprises(districtCode, scaleOf(districtCode).enterprises)];
}

function* inventEnterprises(districtCode: string, count: number): Generator<DemonstrationEnterprise> {
  const random = seeded(`enterprises ${districtCode}`);
  const drawStreet = drawFrom(weightedStreets(districtCode));
  const names = brands(seeded(`enterprise names ${districtCode}`));
  for (let n = 1; n <= count; n++) {
    const { industry, words } = drawTrade(random);
    const level = drawLevel(random, industry);
    const registration = drawRegistration(random, isLarger(level));
    const years = drawFigures(random, industry, level, registration);
    const brand = names.next().value;
    yield {
      id: demonstrationId('enterprise', districtCode, n),
      n,
      name: nameOf(brand, pick(random, words) ?? '', industry, registration.registrationType),
      creditCode: demonstrationCreditCode('91', districtCode, n),
      streetCode: drawStreet(random),
      industry,
      ...registration,
      ...years,
      sizeClass: sizeClassOn(HISTORY.last, years.sizeClasses) ?? 'MICRO',
    };
  }
}

/** No registrar has this division code, so none of these codes can be anybody's. */
const NO_REGISTRAR = '999999';
const DIGITS = 5;

/**
 * A sound credit code that nobody has: prefix of the kind of body, an impossible registrar, and a body
 * number in which the end of the district's code keeps two districts apart.
 */
export function demonstrationCreditCode(prefix: string, districtCode: string, n: number): string {
  const base = CREDIT_CODE_SYMBOLS.length;
  let number = '';
  for (let rest = n, digit = 0; digit < DIGITS; digit++, rest = Math.floor(rest / base)) {
    number = CREDIT_CODE_SYMBOLS.charAt(rest % base) + number;
  }
  return withCheckCharacters(`${prefix}${NO_REGISTRAR}${districtCode.slice(-3)}${number}`);
}
