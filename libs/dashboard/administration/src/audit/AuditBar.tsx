import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { DayInput, SearchInput, useTexts } from '@tongxing/dashboard-kit';
import type { ListAddress } from '../parts/use-list-address.ts';
import { administrationTexts } from '../texts.ts';
import { BASE, KIND_GROUPS, QUESTION_FIELDS } from './filter.ts';
import { auditTexts } from './texts.ts';

type Group = 'changes' | 'reads' | 'reveals' | 'exports' | 'signIns' | 'accounts' | 'clients';

/** What is looked for; all of it is in the address. */
export function AuditBar({ address }: { readonly address: ListAddress }): ReactNode {
  const t = useTexts(auditTexts);
  const shared = useTexts(administrationTexts);
  const text = (name: 'who' | 'record' | 'request'): ReactNode => (
    <label className="filter">
      {t(`filter.${name}`)}
      <SearchInput value={address.asked(name)} onChange={(words) => address.ask(name, words)} />
    </label>
  );
  const day = (name: 'from' | 'to'): ReactNode => (
    <label className="filter" htmlFor={`audit-${name}`}>
      {t(`filter.${name}`)}
      <DayInput
        id={`audit-${name}`}
        value={address.asked(name)}
        onChange={(value) => address.ask(name, value)}
      />
    </label>
  );
  const asked = QUESTION_FIELDS.some((name) => address.asked(name) !== '');
  return (
    <div className="filters no-print" role="search">
      {text('who')}
      <label className="filter">
        {t('filter.kind')}
        <select
          className="input"
          value={address.asked('kind')}
          onChange={(event) => address.ask('kind', event.target.value)}
        >
          <option value="">{t('kind.all')}</option>
          {(Object.keys(KIND_GROUPS) as Group[]).map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
            </option>
          ))}
        </select>
      </label>
      {day('from')}
      {day('to')}
      {text('record')}
      {text('request')}
      <label className="filter audit-check">
        <input
          type="checkbox"
          checked={address.asked('platform') !== ''}
          onChange={(event) => address.ask('platform', event.target.checked ? '1' : '')}
        />
        {t('filter.platform')}
      </label>
      {asked && (
        <Link className="link" to={BASE}>
          {shared('filter.clear')}
        </Link>
      )}
    </div>
  );
}
