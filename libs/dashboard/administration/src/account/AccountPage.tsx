import { useEffect, type ReactNode } from 'react';
import { ErrorState, kitTexts, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import type { OwnAccount } from '../identity/types.ts';
import { useScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { PasswordPart } from './PasswordPart.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';
import { SessionsPart } from './SessionsPart.tsx';
import { accountTexts } from './texts.ts';
import { useOwnAccount } from './use-own-account.ts';
import './account.css';

function Facts({ account }: { readonly account: OwnAccount }): ReactNode {
  const t = useTexts(accountTexts);
  const words = useScopeWords(account.body !== null);
  return (
    <dl className="own-facts">
      <div>
        <dt>{t('fact.name')}</dt>
        <dd>{account.name}</dd>
      </div>
      <div>
        <dt>{t('fact.username')}</dt>
        <dd className="num">{account.username}</dd>
      </div>
      <div>
        <dt>{t('fact.roles')}</dt>
        <dd>{words.roles(account)}</dd>
      </div>
      <div>
        <dt>{t('fact.scope')}</dt>
        <dd>{words.scope(account)}</dd>
      </div>
    </dl>
  );
}

function Content(): ReactNode {
  const { said, again } = useOwnAccount();
  if (said === undefined) return <Skeleton lines={8} />;
  const account = said.kind === 'done' ? said.body.account : null;
  if (account === null) return <ErrorState onRetry={() => void again()} />;
  const reread = (): void => void again();
  return (
    <>
      <Facts account={account} />
      <PasswordPart account={account} onDone={reread} />
      <SecondFactorPart account={account} onChanged={reread} />
      <SessionsPart />
    </>
  );
}

/** One's own account: who one is here, password, second factor, and where one is signed in. */
export function AccountPage(): ReactNode {
  const t = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  useEffect(() => {
    document.title = `${t('account')} · ${kit('product')}`;
  }, [t, kit]);
  return (
    <div className="page account-page">
      <div className="page-head">
        <h1>{t('account')}</h1>
      </div>
      <Content />
    </div>
  );
}
