import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { Said } from '../identity/said.ts';
import type { ManagedAccount } from '../identity/types.ts';
import { Confirm } from '../parts/Confirm.tsx';
import type { FirstPassword } from './NewAccount.tsx';
import { SessionCount } from './AccountSessions.tsx';
import { accountsTexts } from './texts.ts';
import { ACCOUNTS } from './use-accounts.ts';

interface Props {
  readonly account: ManagedAccount;
  readonly changeHref: string;
  readonly sessionsHref: string;
  /** The account as it stands now; undefined when nobody answers, null when it is gone. */
  readonly reread: () => Promise<ManagedAccount | null | undefined>;
  /** Something was done; `note` says what. */
  readonly onDone: (note: string) => Promise<void>;
  /** A one-time password came of it. */
  readonly onOnce: (shown: FirstPassword) => void;
}

type Act = 'disable' | 'enable' | 'reset' | 'unlock' | 'factor.reset';

/** What an administrator can do about an account; each is asked about first, with what will come of it. */
export function AccountWays(props: Props): ReactNode {
  const { account, changeHref, sessionsHref, reread, onDone, onOnce } = props;
  const t = useTexts(accountsTexts);
  const { ask } = useIdentity();
  const [asking, setAsking] = useState<Act | null>(null);
  const { id, name, disabled } = account;
  const close = (): void => setAsking(null);
  const done = (note: string): void => {
    close();
    void onDone(note);
  };
  // Nothing but this one thing is to change, whatever else somebody has changed since the list was read.
  const setDisabled = async (wanted: boolean): Promise<Said<unknown>> => {
    const now = await reread();
    if (now === undefined) return { kind: 'unreachable' };
    if (now === null) return { kind: 'refused', refusal: { code: 'NOT_FOUND', message: t('gone') } };
    const { unit, districts, street, body, roles, installation, version } = now;
    return ask(`${ACCOUNTS}/update`, {
      ...{ id, name: now.name, unit, districts, street, body, roles, installation },
      expectedVersion: version,
      disabled: wanted,
    });
  };
  const reset = async (): Promise<Said<unknown>> => {
    const said = await ask<FirstPassword>(`${ACCOUNTS}/reset-password`, { id });
    if (said.kind === 'done') onOnce(said.body);
    return said;
  };
  const button = (act: Act): ReactNode => (
    <button type="button" className="button" onClick={() => setAsking(act)}>
      {t(act)}
    </button>
  );
  return (
    <div className="record-ways">
      <Link className="button" to={changeHref}>
        {t('change')}
      </Link>
      {button(disabled ? 'enable' : 'disable')}
      {!account.demonstration && button('reset')}
      {account.lockedUntil !== null && button('unlock')}
      {account.secondFactor && button('factor.reset')}
      <Link className="button" to={sessionsHref}>
        {t('sessions')}
      </Link>
      {asking === 'disable' && (
        <Confirm
          title={t('disable.title', { name })}
          confirmLabel={t('disable')}
          act={() => setDisabled(true)}
          onDone={() => done(t('disabled'))}
          onCancel={close}
          hints={{ LAST_ADMINISTRATOR: t('last.hint') }}
        >
          <ul>
            <li>
              <SessionCount id={id} />
            </li>
            <li>{t('disable.writes')}</li>
            <li>{t('disable.kept')}</li>
          </ul>
        </Confirm>
      )}
      {asking === 'enable' && (
        <Confirm
          title={t('enable.title', { name })}
          confirmLabel={t('enable')}
          act={() => setDisabled(false)}
          onDone={() => done(t('enabled'))}
          onCancel={close}
        >
          <p>{t('enable.text')}</p>
        </Confirm>
      )}
      {asking === 'reset' && (
        <Confirm
          title={t('reset.title', { name })}
          confirmLabel={t('reset')}
          act={reset}
          onDone={close}
          onCancel={close}
        >
          <p>{t('reset.text')}</p>
        </Confirm>
      )}
      {asking === 'unlock' && (
        <Confirm
          title={t('unlock.title', { name })}
          confirmLabel={t('unlock')}
          act={() => ask(`${ACCOUNTS}/unlock`, { id })}
          onDone={() => done(t('unlocked'))}
          onCancel={close}
        >
          <p>{t('unlock.text')}</p>
        </Confirm>
      )}
      {asking === 'factor.reset' && (
        <Confirm
          title={t('factor.reset.title', { name })}
          confirmLabel={t('factor.reset')}
          act={() => ask(`${ACCOUNTS}/reset-second-factor`, { id })}
          onDone={() => done(t('factor.reset.done'))}
          onCancel={close}
        >
          <p>{t('factor.reset.text')}</p>
        </Confirm>
      )}
    </div>
  );
}
