import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Drawer, instantText, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { Said } from '../identity/said.ts';
import type { ManagedAccount } from '../identity/types.ts';
import { Facts } from '../parts/Facts.tsx';
import { OnceShown } from '../parts/OnceShown.tsx';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { AccountForm } from './AccountForm.tsx';
import { AccountSessions } from './AccountSessions.tsx';
import { AccountStatus } from './AccountTable.tsx';
import { AccountWays } from './AccountWays.tsx';
import { accountsTexts } from './texts.ts';
import type { FirstPassword } from './NewAccount.tsx';
import { ACCOUNTS } from './use-accounts.ts';

interface Props {
  readonly id: string;
  readonly tab: string | undefined;
  readonly accounts: readonly ManagedAccount[];
  readonly words: ScopeWords;
  readonly again: () => Promise<Said<{ readonly accounts: readonly ManagedAccount[] }>>;
  readonly hrefOf: (id?: string, tab?: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** An account beside the list: what it is, its change, its sessions, and what else can be done about it. */
export function AccountDrawer(props: Props): ReactNode {
  const { id, tab, accounts, onClose } = props;
  const t = useTexts(accountsTexts);
  const account = accounts.find((each) => each.id === id);
  return (
    <Drawer title={account?.name ?? t('state')} onClose={onClose}>
      {account === undefined ? (
        <p>{t('gone')}</p>
      ) : tab === 'change' ? (
        <Change {...props} account={account} />
      ) : tab === 'sessions' ? (
        <AccountSessions account={account} back={props.hrefOf(id)} />
      ) : (
        <Overview {...props} account={account} />
      )}
    </Drawer>
  );
}

/** The account as it stands now; undefined when nobody answers, null when it is gone. */
async function reread({
  id,
  again,
}: Pick<Props, 'id' | 'again'>): Promise<ManagedAccount | null | undefined> {
  const said = await again();
  return said.kind === 'done' ? (said.body.accounts.find((each) => each.id === id) ?? null) : undefined;
}

function Change(props: Props & { readonly account: ManagedAccount }): ReactNode {
  const { account, accounts, words, again, onOpen } = props;
  const t = useTexts(accountsTexts);
  const { ask } = useIdentity();
  const back = (): void => onOpen(account.id);
  return (
    <>
      <p className="soft">{t('save.note')}</p>
      <AccountForm
        account={account}
        accounts={accounts}
        words={words}
        send={(input, version) =>
          ask(`${ACCOUNTS}/update`, {
            ...input,
            id: account.id,
            expectedVersion: version,
            disabled: account.disabled,
          })
        }
        reread={() => reread(props)}
        onDone={() => void again().then(back)}
        onCancel={back}
      />
    </>
  );
}

function Overview(props: Props & { readonly account: ManagedAccount }): ReactNode {
  const { account, words, again, hrefOf } = props;
  const t = useTexts(accountsTexts);
  const { sub } = useAccount();
  const [once, setOnce] = useState<FirstPassword | null>(null);
  const [note, setNote] = useState('');
  if (once !== null) {
    return (
      <OnceShown
        label={t('once.label', { username: once.account.username })}
        value={once.oneTimePassword}
        note={t('once.note')}
        doneLabel={t('once.done')}
        onDone={() => setOnce(null)}
      />
    );
  }
  const isOwn = account.id === sub;
  return (
    <>
      <Facts
        facts={[
          [t('username'), <span className="num">{account.username}</span>],
          [t('state'), <AccountStatus account={account} />],
          [t('roles'), words.roles(account)],
          [t('scope'), words.scope(account)],
          [t('factor'), t(account.secondFactor ? 'factor.on' : 'factor.off')],
          [t('last'), account.lastSignInAt === null ? t('never') : instantText(account.lastSignInAt)],
        ]}
      />
      <div className="record-notes" role="status">
        {note !== '' && <p>{note}</p>}
      </div>
      {isOwn ? (
        <p className="soft">
          {t('own')} <Link to="/account">→</Link>
        </p>
      ) : (
        <AccountWays
          account={account}
          changeHref={hrefOf(account.id, 'change')}
          sessionsHref={hrefOf(account.id, 'sessions')}
          reread={() => reread(props)}
          onDone={async (said) => {
            setNote(said);
            await again();
          }}
          onOnce={(shown) => {
            setOnce(shown);
            void again();
          }}
        />
      )}
      {account.demonstration && !isOwn && <p className="soft record-notes">{t('demonstration')}</p>}
    </>
  );
}
