import { useState, type ReactNode } from 'react';
import { Drawer, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { ManagedAccount } from '../identity/types.ts';
import { OnceShown } from '../parts/OnceShown.tsx';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { AccountForm } from './AccountForm.tsx';
import { accountsTexts } from './texts.ts';
import { ACCOUNTS } from './use-accounts.ts';

interface Props {
  readonly accounts: readonly ManagedAccount[];
  readonly words: ScopeWords;
  readonly again: () => Promise<unknown>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** What comes with an account that was opened, or whose password was reset. */
export interface FirstPassword {
  readonly account: ManagedAccount;
  readonly oneTimePassword: string;
}

/** Opens an account, and shows its one-time password once. */
export function NewAccount({ accounts, words, again, onOpen, onClose }: Props): ReactNode {
  const t = useTexts(accountsTexts);
  const { ask } = useIdentity();
  const [opened, setOpened] = useState<FirstPassword | null>(null);
  return (
    <Drawer title={t('add')} onClose={onClose}>
      {opened === null ? (
        <AccountForm
          account={null}
          accounts={accounts}
          words={words}
          send={async (input) => {
            const said = await ask<FirstPassword>(ACCOUNTS, input);
            if (said.kind === 'done') setOpened(said.body);
            return said;
          }}
          onDone={() => void again()}
          onCancel={onClose}
        />
      ) : (
        <OnceShown
          label={t('once.label', { username: opened.account.username })}
          value={opened.oneTimePassword}
          note={t('once.note')}
          doneLabel={t('once.done')}
          onDone={() => onOpen(opened.account.id)}
        />
      )}
    </Drawer>
  );
}
