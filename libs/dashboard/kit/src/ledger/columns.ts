import type { LedgerColumn } from './column.ts';

/** The names of the columns shown to begin with, in their order. */
export function usualColumns(
  columns: readonly Pick<LedgerColumn<never>, 'name' | 'shown'>[],
): readonly string[] {
  return columns.filter(({ shown }, index) => index === 0 || shown !== false).map(({ name }) => name);
}

/**
 * The columns of a view in its order. The first declared one always leads, since it names the row; what is
 * unknown or repeated is left out, and nothing chosen is the usual choice.
 */
export function chosenColumns<Row>(
  columns: readonly LedgerColumn<Row>[],
  chosen: readonly string[] | null,
): readonly LedgerColumn<Row>[] {
  const first = columns[0];
  if (first === undefined) return [];
  const names = new Set([first.name, ...(chosen ?? usualColumns(columns))]);
  return [...names].flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

/** The three columns of a narrow screen: those chosen first, or those declared to matter most. */
export function narrowColumns<Row>(
  columns: readonly LedgerColumn<Row>[],
  chosen: readonly string[] | null,
): readonly LedgerColumn<Row>[] {
  const all = chosenColumns(columns, chosen);
  if (chosen !== null) return all.slice(0, 3);
  const [first, ...rest] = all;
  if (first === undefined) return [];
  const ranked = rest.filter(({ priority }) => priority !== undefined);
  ranked.sort((one, other) => (one.priority ?? 0) - (other.priority ?? 0));
  return [first, ...ranked, ...rest.filter((column) => !ranked.includes(column))].slice(0, 3);
}

/** Moves a column among the others; the first place is not to be had. */
export function moveColumn(names: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const from = names.indexOf(name);
  const to = from + by;
  if (from < 1 || to < 1 || to >= names.length) return names;
  const moved = [...names];
  moved.splice(from, 1);
  moved.splice(to, 0, name);
  return moved;
}

/** Shows or hides a column; what is shown anew stands where it was declared, as far as its neighbours are there. */
export function toggleColumn<Row>(
  columns: readonly LedgerColumn<Row>[],
  names: readonly string[],
  name: string,
): readonly string[] {
  if (names[0] === name) return names;
  if (names.includes(name)) return names.filter((each) => each !== name);
  const declared = columns.map((column) => column.name);
  const before = declared.slice(0, declared.indexOf(name)).findLast((each) => names.includes(each));
  const place = before === undefined ? names.length : names.indexOf(before) + 1;
  return [...names.slice(0, place), name, ...names.slice(place)];
}
