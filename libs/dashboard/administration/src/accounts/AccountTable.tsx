import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState, instantText, Status, useTexts } from '@tongxing/dashboard-kit';
import type { ManagedAccount } from '../identity/types.ts';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { accountsTexts } from './texts.ts';
import { STATE_CODES, stateOf } from './words.ts';

interface Props {
  readonly accounts: readonly ManagedAccount[];
  readonly words: ScopeWords;
  readonly hrefOf: (id: string) => string;
}

/** The state of an account as icon and word, with the instant that a lock ends. */
export function AccountStatus({ account }: { readonly account: ManagedAccount }): ReactNode {
  const t = useTexts(accountsTexts);
  const state = stateOf(account);
  const time = account.lockedUntil === null ? '' : instantText(account.lockedUntil);
  return <Status code={STATE_CODES[state]} word={t(`state.${state}`, { time })} />;
}

/** The accounts, a row each; the name opens the account beside the list. */
export function AccountTable({ accounts, words, hrefOf }: Props): ReactNode {
  const t = useTexts(accountsTexts);
  if (accounts.length === 0) return <EmptyState>{t('none')}</EmptyState>;
  return (
    <div className="table-scroll">
      <table className="table list-table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="later">
              {t('username')}
            </th>
            <th scope="col">{t('roles')}</th>
            <th scope="col" className="later">
              {t('scope')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="later">
              {t('factor')}
            </th>
            <th scope="col" className="later">
              {t('last')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link to={hrefOf(account.id)}>{account.name}</Link>
              </th>
              <td className="num later">{account.username}</td>
              <td>{words.roles(account)}</td>
              <td className="later">{words.scope(account)}</td>
              <td>
                <AccountStatus account={account} />
              </td>
              <td className="later">{t(account.secondFactor ? 'factor.on' : 'factor.off')}</td>
              <td className="num later">
                {account.lastSignInAt === null ? t('never') : instantText(account.lastSignInAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
