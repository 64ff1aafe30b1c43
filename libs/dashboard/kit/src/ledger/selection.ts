/** Rows that are chosen, by key; `anchor` is where a stretch that is extended begins. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

/** Chooses a row, or no longer. */
export function toggled(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** Chooses all rows from the anchor to this one as well; without an anchor in sight, this one. */
export function extended(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return { keys: new Set([...selection.keys, key]), anchor: key };
  const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...selection.keys, ...stretch]), anchor: selection.anchor };
}

/** All rows loaded, or none if all are chosen already. */
export function allOrNone(selection: Selection, order: readonly string[]): Selection {
  const all = order.length > 0 && order.every((key) => selection.keys.has(key));
  return all ? nothingSelected : { keys: new Set(order), anchor: null };
}

/** What remains chosen of the rows that are still there. */
export function amongst(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order);
  const keys = [...selection.keys].filter((key) => there.has(key));
  return keys.length === selection.keys.size ? selection : { ...selection, keys: new Set(keys) };
}
