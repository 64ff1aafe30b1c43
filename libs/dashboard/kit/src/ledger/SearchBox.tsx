import type { ReactNode } from 'react';
import { SearchInput } from '../form/SearchInput.tsx';
import { useTexts } from '../text/i18n.ts';
import { ledgerTexts } from './texts.ts';

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Down from here: into the list. */
  readonly onDown: () => void;
}

/** The search of a ledger; `/` leads here. */
export function SearchBox(props: Props): ReactNode {
  const t = useTexts(ledgerTexts);
  return (
    <label className="filter ledger-search">
      {t('search')}
      <SearchInput {...props} isMain placeholder={t('search.hint')} />
    </label>
  );
}
