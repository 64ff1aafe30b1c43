import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
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
  const search = useRef<HTMLInputElement>(null);
  // The address follows what is typed, a moment later: the box itself must lose nothing meanwhile.
  const asked = address.asked('q');
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === asked) setTyped(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const at = event.target;
      const typing = at instanceof HTMLElement && at.matches('input, textarea, select, dialog *');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="filters" role="search">
      <label className="filter">
        {searchLabel}
        <input
          ref={search}
          type="search"
          className="input"
          value={typed ?? asked}
          aria-keyshortcuts="/"
          onChange={(event) => {
            setTyped(event.target.value);
            address.ask('q', event.target.value);
          }}
        />
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
      <span role="status" className="soft">
        {t('list.count', { shown, all })}
      </span>
    </div>
  );
}
