import type { LedgerDefinition, LedgerRow } from './definition.ts';
import type { LedgerFilter } from './filter.ts';
import type { LedgerView } from './view.ts';

/** The words that a filter is told in. */
export interface FilterWords {
  readonly yes: string;
  readonly no: string;
  /** Between a title and what was chosen: ： */
  readonly colon: string;
  /** Between two values: 、 */
  readonly comma: string;
  readonly search: string;
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly between: (from: string, to: string) => string;
}

function said(filter: LedgerFilter, view: LedgerView, words: FilterWords): string {
  if (filter.kind === 'days') {
    const from = view.filters[filter.from]?.[0];
    const to = view.filters[filter.to]?.[0];
    if (from !== undefined && to !== undefined) return words.between(from, to);
    return from !== undefined ? words.from(from) : to !== undefined ? words.to(to) : '';
  }
  const values = view.filters[filter.name] ?? [];
  if (filter.kind === 'yesNo') {
    const [yes, no] = filter.words ?? [words.yes, words.no];
    return values.map((value) => (value === 'yes' ? yes : no)).join('');
  }
  if (filter.kind === 'text' || filter.kind === 'day') return values.join('');
  return values
    .map((value) => filter.options.find(([each]) => each === value)?.[1] ?? value)
    .join(words.comma);
}

/** What narrows a view, part by part: 镇办：老庄子镇. On paper and in files it stands below the title. */
export function filtersInWords(
  ledger: Pick<LedgerDefinition<LedgerRow, never>, 'filters'>,
  view: LedgerView,
  words: FilterWords,
): readonly string[] {
  const parts = (ledger.filters ?? []).flatMap((filter) => {
    const what = said(filter, view, words);
    return what === '' ? [] : [`${filter.title}${words.colon}${what}`];
  });
  return view.text === '' ? parts : [...parts, `${words.search}${words.colon}${view.text}`];
}
