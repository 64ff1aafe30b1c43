import { pickedOf, readNumber, rowsOf } from '@tongxing/dashboard-kit/pure';

/** The figures of a year, as far as they can be read already. */
export interface TypedFigures {
  readonly year: number;
  readonly headcount: number | null;
  readonly revenue: number | null;
  readonly assets: number | null;
}

/** The newest year among the rows of the form with any figure of it; null as long as there is none. */
export function newestFigures(typed: string): TypedFigures | null {
  const read = (cell: string | undefined): number | null => readNumber(cell ?? '');
  return rowsOf(typed).reduce<TypedFigures | null>((newest, row) => {
    const year = read(row['year']);
    const [headcount, revenue, assets] = [read(row['headcount']), read(row['revenue']), read(row['assets'])];
    const isEmpty = headcount === null && revenue === null && assets === null;
    if (year === null || !Number.isInteger(year) || isEmpty) return newest;
    return newest !== null && newest.year >= year ? newest : { year, headcount, revenue, assets };
  }, null);
}

/** The code that a field of a classification holds. */
export function pickedCode(typed: string | undefined): string | null {
  return pickedOf(typed ?? '')?.id ?? null;
}
