import type { ReactNode } from 'react';
import { HoverCard } from '../overlay/HoverCard.tsx';
import { useTexts } from '../text/i18n.ts';
import { isDay } from '../time/day.ts';
import type { ChoicesFilter, DayFilter, DaysFilter, LedgerFilter } from './filter.ts';
import { ledgerTexts } from './texts.ts';
import { withFilter, type ChangeView, type LedgerView } from './view.ts';

interface Props {
  readonly filters: readonly LedgerFilter[];
  readonly view: LedgerView;
  readonly onChange: ChangeView;
}

interface OneProps<F extends LedgerFilter> {
  readonly filter: F;
  readonly values: readonly string[];
  readonly onChange: (name: string, values: readonly string[]) => void;
}

function Single({
  filter,
  values,
  onChange,
}: OneProps<Exclude<LedgerFilter, DaysFilter | DayFilter | ChoicesFilter>>) {
  const t = useTexts(ledgerTexts);
  const value = values[0] ?? '';
  const put = (next: string): void => onChange(filter.name, next === '' ? [] : [next]);
  if (filter.kind === 'text') {
    return (
      <label className="filter">
        {filter.title}
        <input
          className="input"
          type="search"
          defaultValue={value}
          key={value}
          onBlur={(event) => put(event.target.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') put(event.currentTarget.value.trim());
          }}
        />
      </label>
    );
  }
  const [yes, no] = filter.kind === 'yesNo' ? (filter.words ?? [t('yes'), t('no')]) : ['', ''];
  const options =
    filter.kind === 'choice'
      ? filter.options
      : ([
          ['yes', yes],
          ['no', no],
        ] as const);
  return (
    <label className="filter">
      {filter.title}
      <select
        className={value === '' ? 'input' : 'input filter-on'}
        value={value}
        onChange={(event) => put(event.target.value)}
      >
        <option value="">{t('all')}</option>
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Several({ filter, values, onChange }: OneProps<ChoicesFilter>): ReactNode {
  const t = useTexts(ledgerTexts);
  const chosen = filter.options.filter(([value]) => values.includes(value)).map(([, label]) => label);
  const said =
    chosen.length === 0
      ? t('all')
      : chosen.length > 2
        ? t('filter.chosen', { count: chosen.length })
        : chosen.join(t('comma'));
  return (
    <div className="filter">
      <span aria-hidden="true">{filter.title}</span>
      <HoverCard
        hover={false}
        title={filter.title}
        label={`${filter.title}${t('colon')}${said}`}
        className={`input filter-several${chosen.length === 0 ? '' : ' filter-on'}`}
        trigger={said}
      >
        {() => (
          <fieldset className="boxes">
            <legend>{filter.title}</legend>
            {filter.options.map(([value, label]) => (
              <label key={value} className="box">
                <input
                  type="checkbox"
                  checked={values.includes(value)}
                  onChange={(event) => {
                    const next = event.target.checked
                      ? [...values, value]
                      : values.filter((each) => each !== value);
                    // In the order of the options, so that the same choice has the same address.
                    onChange(
                      filter.name,
                      filter.options.flatMap(([each]) => (next.includes(each) ? [each] : [])),
                    );
                  }}
                />
                {label}
              </label>
            ))}
          </fieldset>
        )}
      </HoverCard>
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly label?: string;
  readonly onChange: (name: string, values: readonly string[]) => void;
}

function DayBox({ name, value, label, onChange }: DayProps): ReactNode {
  return (
    <input
      className="input"
      type="date"
      aria-label={label}
      max="9999-12-31"
      defaultValue={value}
      key={`${name} ${value}`}
      onChange={(event) => {
        const next = event.target.value;
        // A year that is still being typed is one of long ago.
        if (next === '' || (isDay(next) && next > '1900')) onChange(name, next === '' ? [] : [next]);
      }}
    />
  );
}

function Days({
  filter,
  view,
  onChange,
}: Pick<OneProps<DaysFilter>, 'filter' | 'onChange'> & Pick<Props, 'view'>): ReactNode {
  const t = useTexts(ledgerTexts);
  const box = (name: string, label: string): ReactNode => (
    <DayBox name={name} value={view.filters[name]?.[0] ?? ''} label={label} onChange={onChange} />
  );
  return (
    <div className="filter" role="group" aria-label={filter.title}>
      <span aria-hidden="true">{filter.title}</span>
      <span className="filter-days">
        {box(filter.from, t('filter.from', { title: filter.title }))}
        <span aria-hidden="true">–</span>
        {box(filter.to, t('filter.to', { title: filter.title }))}
      </span>
    </div>
  );
}

/** The filters of a ledger; each change is in the address at once. */
export function FilterBar({ filters, view, onChange }: Props): ReactNode {
  const put = (name: string, values: readonly string[]): void =>
    onChange((before) => withFilter(before, name, values));
  return filters.map((filter) => {
    switch (filter.kind) {
      case 'days':
        return <Days key={filter.from} filter={filter} view={view} onChange={put} />;
      case 'day':
        return (
          <label key={filter.name} className="filter">
            {filter.title}
            <DayBox name={filter.name} value={view.filters[filter.name]?.[0] ?? ''} onChange={put} />
          </label>
        );
      case 'choices':
        return (
          <Several
            key={filter.name}
            filter={filter}
            values={view.filters[filter.name] ?? []}
            onChange={put}
          />
        );
      default:
        return (
          <Single key={filter.name} filter={filter} values={view.filters[filter.name] ?? []} onChange={put} />
        );
    }
  });
}
