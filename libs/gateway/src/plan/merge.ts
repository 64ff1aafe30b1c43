import type { Row } from './projection.ts';

/**
 * Puts what another subgraph gave into what is there already: objects into objects, lists of one length entry by entry.
 * What is there is changed, since nobody else has it: it came out of JSON for this operation alone.
 */
export function mergeInto(target: Row, source: Row): void {
  for (const key of Object.keys(source)) {
    // A key that a client may choose, as any other: it must not reach what all objects share.
    if (key === '__proto__') continue;
    target[key] = merged(target[key], source[key]);
  }
}

function merged(here: unknown, there: unknown): unknown {
  const lists = alike(here, there);
  if (lists) return lists[1].map((one, index) => merged(lists[0][index], one));
  if (!isRow(here) || !isRow(there)) return there;
  mergeInto(here, there);
  return here;
}

/** Whether a value is an object with fields. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two lists that are about the same things, one by one; undefined for anything else. */
function alike(here: unknown, there: unknown): [here: unknown[], there: unknown[]] | undefined {
  const areLists = Array.isArray(here) && Array.isArray(there) && here.length === there.length;
  return areLists ? [here as unknown[], there as unknown[]] : undefined;
}
