/** A fraction of whole numbers, `over` > 0. "Exactly on pace" must not depend on binary rounding. */
export interface Exact {
  readonly top: bigint;
  readonly over: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The number as it is written in decimal (0.1 is a tenth). Throws RangeError unless it is finite. */
export function exact(value: number): Exact {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`Not a finite number: ${value}`);
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0
    ? { top: digits * 10n ** BigInt(shift), over: 1n }
    : { top: digits, over: 10n ** BigInt(-shift) };
}

/** The sum of two fractions. */
export function plus(a: Exact, b: Exact): Exact {
  return { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

/** The product of two fractions. */
export function times(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, over: a.over * b.over };
}

/** The quotient of two fractions. The divisor must be above 0: throws RangeError. */
export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.top <= 0n) throw new RangeError('Only a number above 0 can divide');
  return { top: a.top * b.over, over: a.over * b.top };
}

/** Below 0 when a < b, 0 when they are equal, above 0 when a > b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.top * b.over - b.top * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest ordinary number, for display. */
export function asNumber({ top, over }: Exact): number {
  return Number(top) / Number(over);
}
