import { useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { Methods, OwnAccount } from '../identity/types.ts';
import { useAsked } from '../identity/use-asked.ts';
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx';
import { RemoveSecondFactor } from './RemoveSecondFactor.tsx';
import { accountTexts } from './texts.ts';

interface Props {
  readonly account: OwnAccount;
  readonly onChanged: () => void;
}

/** The second factor: whether it is on, and what can be done about it where the installation offers one. */
export function SecondFactorPart({ account, onChanged }: Props): ReactNode {
  const t = useTexts(accountTexts);
  const { renew } = useIdentity();
  const { said } = useAsked<Methods>('/auth/methods');
  const [doing, setDoing] = useState<'enrol' | 'remove' | null>(null);
  const [done, setDone] = useState<'enrolled' | 'removed' | null>(null);
  const policy = said?.kind === 'done' ? said.body.secondFactor : 'off';
  if (policy === 'off' && !account.secondFactor) return null;
  const finish = (what: 'enrolled' | 'removed'): void => {
    setDoing(null);
    setDone(what);
    // The token of before may no longer be good.
    void renew();
    onChanged();
  };
  const close = (): void => setDoing(null);
  const required =
    policy === 'required' && account.roles.some((role) => role === 'ADMIN' || role === 'OFFICE');
  return (
    <section aria-labelledby="own-second-factor">
      <h2 id="own-second-factor">{t('factor.title')}</h2>
      <div className="account-part">
        {doing === null && (
          <>
            {done !== null && <p role="status">{t(`factor.${done}`)}</p>}
            <p>
              {t(
                account.demonstration
                  ? 'factor.demonstration'
                  : account.secondFactor
                    ? 'factor.on'
                    : 'factor.off',
              )}
            </p>
            {account.demonstration ? null : account.secondFactor ? (
              required ? (
                <p className="soft">{t('factor.required')}</p>
              ) : (
                <p>
                  <button type="button" className="button" onClick={() => setDoing('remove')}>
                    {t('factor.remove')}
                  </button>
                </p>
              )
            ) : (
              <p>
                <button type="button" className="button" onClick={() => setDoing('enrol')}>
                  {t('factor.enrol')}
                </button>
              </p>
            )}
          </>
        )}
        {doing === 'enrol' && (
          <EnrolSecondFactor
            username={account.username}
            current={null}
            onDone={() => finish('enrolled')}
            onCancel={close}
          />
        )}
        {doing === 'remove' && <RemoveSecondFactor onDone={() => finish('removed')} onCancel={close} />}
      </div>
    </section>
  );
}
