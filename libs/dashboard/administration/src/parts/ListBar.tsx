import type { ReactNode } from 'react';
import { SearchInput, useTexts } from '@tongxing/dashboard-kit';
import type { Options } from '@tongxing/dashboard-kit/form';
import { administrationTexts } from '../texts.ts';
import type { ListAddress } from './use-list-address.ts';

interface Props {
  readonly address: ListAddress;
  readonly searchLabel: string;
  readonly filters: readonly { readonly name: string; readonly title: string; readonly options: Options }[];
  readonly shown: number;
  readonly all: number;
}

/** The search of a list and its filters; `/` leads to the search from anywhere on the page. */
export function ListBar({ address, searchLabel, filters, shown, all }: Props): ReactNode {
  const t = useTexts(administrationTexts);
  const questions = ['q', ...filters.map(({ name }) => name)];
  return (
    <div className="filters" role="search">
      <label className="filter">
        {searchLabel}
        <SearchInput isMain value={address.asked('q')} onChange={(text) => address.ask('q', text)} />
      </label>
      {filters.map(({ name, title, options }) => (
        <label key={name} className="filter">
          {title}
          <select
            className="input"
            value={address.asked(name)}
            onChange={(event) => address.ask(name, event.target.value)}
          >
            <option value="">{t('all')}</option>
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {questions.some((name) => address.asked(name) !== '') && (
        <button
          type="button"
          className="link"
          onClick={() => {
            for (const name of questions) address.ask(name, '');
          }}
        >
          {t('filter.clear')}
        </button>
      )}
      <span role="status" className="soft">
        {t('list.count', { shown, all })}
      </span>
    </div>
  );
}
