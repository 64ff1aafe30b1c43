import { useMemo, type ReactNode } from 'react';
import { ErrorState, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { ListBar } from '../parts/ListBar.tsx';
import { AdministratorsList } from '../parts/AdministratorsList.tsx';
import { NEW, useListAddress } from '../parts/use-list-address.ts';
import { useScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountTable } from './AccountTable.tsx';
import { NewAccount } from './NewAccount.tsx';
import { accountsTexts } from './texts.ts';
import { useAccounts } from './use-accounts.ts';
import { accountsLike, SIGN_IN_ROLES, STATES } from './words.ts';
import '../parts/administration.css';

const BASE = '/administration/accounts';

function Content(): ReactNode {
  const t = useTexts(accountsTexts);
  const shared = useTexts(administrationTexts);
  const words = useScopeWords(true);
  const address = useListAddress(BASE);
  const { said, again } = useAccounts();
  const all = useMemo(() => (said?.kind === 'done' ? said.body.accounts : []), [said]);
  const [text, role, state] = [address.asked('q'), address.asked('role'), address.asked('state')];
  const shown = useMemo(
    () => accountsLike(all, { text, role, state }, words.scope),
    [all, text, role, state, words],
  );
  if (said === undefined) return <Skeleton lines={10} />;
  if (said.kind !== 'done') return <ErrorState onRetry={() => void again()} />;
  const close = (): void => address.open();
  return (
    <>
      <ListBar
        address={address}
        searchLabel={t('search')}
        filters={[
          {
            name: 'role',
            title: t('roles'),
            options: SIGN_IN_ROLES.map((each) => [each, shared(`role.${each}`)] as const),
          },
          {
            name: 'state',
            title: t('state'),
            options: STATES.map(
              (each) => [each, t(each === 'locked' ? 'state.locked.word' : `state.${each}`)] as const,
            ),
          },
        ]}
        shown={shown.length}
        all={all.length}
      />
      <AccountTable accounts={shown} words={words} hrefOf={address.hrefOf} />
      {address.record === NEW && (
        <NewAccount accounts={all} words={words} again={again} onOpen={address.open} onClose={close} />
      )}
      {address.record !== undefined && address.record !== NEW && (
        <AccountDrawer
          key={address.record}
          id={address.record}
          tab={address.tab}
          accounts={all}
          words={words}
          again={again}
          hrefOf={address.hrefOf}
          onOpen={address.open}
          onClose={close}
        />
      )}
    </>
  );
}

/** The accounts of the district: who signs in here, as what, and what can be done about it. */
export function AccountsPage(): ReactNode {
  const t = useTexts(administrationTexts);
  const words = useTexts(accountsTexts);
  return (
    <AdministratorsList title={t('accounts')} add={words('add')} base={BASE}>
      <Content />
    </AdministratorsList>
  );
}
