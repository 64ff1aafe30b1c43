import type { Checks, LedgerRow } from '@tongxing/subgraph';

/** What a bulk change gives a value; what is left out, null or empty stays as it is. */
export function givenOf<T extends object, K extends keyof T>(
  input: T,
  fields: readonly K[],
): { [F in K]?: NonNullable<T[F]> } {
  const given = fields.filter((field) => (input[field] ?? '') !== '');
  return Object.fromEntries(given.map((field) => [field, input[field]])) as never;
}

/** A bulk change that would change nothing was sent by mistake. */
export function checkGiven(faults: Checks, given: object): void {
  faults.must(Object.keys(given).length > 0, 'rows', 'NOTHING_TO_CHANGE', {
    zh: '请至少选择一项要改的内容。',
    en: 'Choose at least one thing to change.',
  });
}

/** What came to an end had a beginning before. `field` says when it began, `start` the day. */
export function checkLife(
  faults: Checks,
  field: string,
  start: string | null,
  { closedOn }: Pick<LedgerRow, 'closedOn'>,
): void {
  faults.must(!start || !closedOn || start <= closedOn, field, 'AFTER_END', {
    zh: `日期不能晚于注销、撤销的日期（${closedOn}）。`,
    en: `The day cannot be after that of the end (${closedOn}).`,
  });
}
