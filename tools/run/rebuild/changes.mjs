/**
 * What a rebuild changed. A state is a map from what is kept to its value: a row of a projection, or the figure that
 * holds for a district, an indicator and a day.
 */

/** Entries that differ, are new, or are gone, in the order of their keys; null stands for one that is not there. */
export function changesBetween(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}

/**
 * Parts the changes of figures into those that mend something and those of a day for which nothing was counted
 * before: a ledger's figures are told for the ends of quarters and for today, so that the first count of a day
 * adds to it even where nothing was wrong.
 */
export function mendedAndNew(changes, figures) {
  const counted = new Set([...figures.keys()].map(dayOf));
  const isNew = ({ key, before }) => before === null && !counted.has(dayOf(key));
  return {
    mended: changes.filter((change) => !isNew(change)),
    fresh: changes.filter(isNew),
  };
}

function dayOf(key) {
  return key.split(' ').at(-1);
}
