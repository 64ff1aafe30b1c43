import { isDay } from '../time/day.ts';
import { usualColumns } from './columns.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import type { LedgerFilter } from './filter.ts';

/** What is seen of a ledger, all of it in the address: a link shows the same. */
export interface LedgerView {
  readonly text: string;
  /** By parameter name; a filter that is not set is not there. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  /** Names in their order; null is the usual choice. */
  readonly columns: readonly string[] | null;
  readonly density: 'normal' | 'compact';
}

/** What the view depends on in a declaration. */
export type ViewOf = Pick<LedgerDefinition<LedgerRow, never>, 'filters' | 'sort' | 'search'> & {
  readonly columns: readonly { readonly name: string; readonly sort?: string; readonly shown?: boolean }[];
};

const LONGEST = 100;
// Between the parts of a parameter; an address leaves it as it is.
const BETWEEN = '.';

/** The parameters of a filter. */
export function namesOf(filter: LedgerFilter): readonly string[] {
  return filter.kind === 'days' ? [filter.from, filter.to] : [filter.name];
}

/** What a parameter of a filter says, as far as it makes sense; options that are not known yet may still come. */
function readFilter(filter: LedgerFilter, raw: string): readonly string[] {
  const text = raw.trim().slice(0, LONGEST);
  switch (filter.kind) {
    case 'days':
    case 'day':
      return isDay(text) ? [text] : [];
    case 'text':
      return text === '' ? [] : [text];
    case 'yesNo':
      return text === 'yes' || text === 'no' ? [text] : [];
    case 'choice':
    case 'choices': {
      const asked = filter.kind === 'choice' ? [text] : [...new Set(text.split(BETWEEN))];
      const known = new Set(filter.options.map(([value]) => value));
      return asked.filter((value) => value !== '' && (known.size === 0 || known.has(value)));
    }
  }
}

function readSort(ledger: ViewOf, raw: string | null): LedgerView['sort'] {
  const usual = ledger.sort === undefined ? null : { by: ledger.sort.by, down: ledger.sort.down ?? false };
  if (raw === null) return usual;
  const down = raw.startsWith('-');
  const by = down ? raw.slice(1) : raw;
  return ledger.columns.some(({ name, sort }) => name === by && sort !== undefined) ? { by, down } : usual;
}

/** Asks for another view than the one that was asked for last. */
export type ChangeView = (update: (before: LedgerView) => LedgerView) => void;

/** The view that an address asks for; what it says and the ledger does not know is ignored. */
export function readView(ledger: ViewOf, search: URLSearchParams): LedgerView {
  const filters: Record<string, readonly string[]> = {};
  for (const filter of ledger.filters ?? []) {
    for (const name of namesOf(filter)) {
      const values = readFilter(filter, search.get(name) ?? '');
      if (values.length > 0) filters[name] = values;
    }
  }
  const known = new Set(ledger.columns.map(({ name }) => name));
  const columns = [...new Set((search.get('columns') ?? '').split(BETWEEN))].filter((name) =>
    known.has(name),
  );
  return {
    text: ledger.search === false ? '' : (search.get('text') ?? '').slice(0, LONGEST),
    filters,
    sort: readSort(ledger, search.get('sort')),
    columns: columns.length === 0 ? null : columns,
    density: search.get('density') === 'compact' ? 'compact' : 'normal',
  };
}

/** The address of a view; parameters that are not the ledger's stay, and the usual is not said. */
export function writeView(ledger: ViewOf, view: LedgerView, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string): void => {
    if (value === '') next.delete(name);
    else next.set(name, value);
  };
  put('text', view.text);
  for (const name of (ledger.filters ?? []).flatMap(namesOf)) {
    put(name, (view.filters[name] ?? []).join(BETWEEN));
  }
  const usual = readSort(ledger, null);
  const sorted = view.sort === null ? '' : `${view.sort.down ? '-' : ''}${view.sort.by}`;
  put('sort', view.sort?.by === usual?.by && view.sort?.down === usual?.down ? '' : sorted);
  const names = usualColumns(ledger.columns).join(BETWEEN);
  const chosen = (view.columns ?? []).join(BETWEEN);
  put('columns', chosen === names ? '' : chosen);
  put('density', view.density === 'compact' ? 'compact' : '');
  return next;
}

/** Whether anything narrows the list. */
export function isFiltered(view: LedgerView): boolean {
  return view.text !== '' || Object.keys(view.filters).length > 0;
}

/** The same view with a filter set to other values; none unsets it. */
export function withFilter(view: LedgerView, name: string, values: readonly string[]): LedgerView {
  const others = Object.entries(view.filters).filter(([each]) => each !== name);
  return { ...view, filters: Object.fromEntries(values.length === 0 ? others : [...others, [name, values]]) };
}

/** The same view, unfiltered. */
export function withoutFilters(view: LedgerView): LedgerView {
  return { ...view, text: '', filters: {} };
}

/** Sorted by a column; by the same one again, the other way round. */
export function sortedBy(view: LedgerView, by: string): LedgerView {
  return { ...view, sort: { by, down: view.sort?.by === by && !view.sort.down } };
}
