import { useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { OwnAccount } from '../identity/types.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { accountTexts } from './texts.ts';

/** The change of one's own password. */
export function PasswordPart({ account, onDone }: { account: OwnAccount; onDone: () => void }): ReactNode {
  const t = useTexts(accountTexts);
  const { renew } = useIdentity();
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{t('password.title')}</h2>
      <div className="account-part">
        {account.demonstration ? (
          <p>{t('password.demonstration')}</p>
        ) : state === 'open' ? (
          <PasswordForm
            account={account}
            current={null}
            submitLabel={t('password.submit')}
            onDone={() => {
              setState('done');
              // The token of before is no longer good.
              void renew();
              onDone();
            }}
            onCancel={() => setState('closed')}
          />
        ) : (
          <>
            {state === 'done' && <p role="status">{t('password.done')}</p>}
            <p className="soft">{t('password.text')}</p>
            <p>
              <button type="button" className="button" onClick={() => setState('open')}>
                {t('password.open')}
              </button>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
