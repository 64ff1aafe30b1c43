import type { LedgerDefinition, LedgerRow } from './definition.ts';
import type { LedgerFilter } from './filter.ts';
import type { LedgerView } from './view.ts';

/** What the services are asked for a view. */
export interface Question {
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly sort: { readonly by: string; readonly direction: 'ASC' | 'DESC' } | null;
}

/** What a ledger must tell to be asked. */
type Asked = Pick<LedgerDefinition<LedgerRow, never>, 'filters'> & {
  readonly columns: readonly { readonly name: string; readonly sort?: string }[];
};

function valueFor(filter: LedgerFilter, values: readonly string[]): unknown {
  if (filter.kind === 'choices') return values;
  return filter.kind === 'yesNo' ? values[0] === 'yes' : values[0];
}

/** The filter and order of a view, in the services' terms; columns and density are no concern of theirs. */
export function questionOf(ledger: Asked, view: LedgerView): Question {
  const filter: Record<string, unknown> = {};
  if (view.text !== '') filter['text'] = view.text;
  for (const each of ledger.filters ?? []) {
    for (const name of each.kind === 'days' ? [each.from, each.to] : [each.name]) {
      const values = view.filters[name];
      if (values !== undefined) filter[name] = valueFor(each, values);
    }
  }
  const by = ledger.columns.find(({ name }) => name === view.sort?.by)?.sort;
  return {
    filter: Object.keys(filter).length === 0 ? null : filter,
    sort: by === undefined ? null : { by, direction: view.sort?.down === true ? 'DESC' : 'ASC' },
  };
}
