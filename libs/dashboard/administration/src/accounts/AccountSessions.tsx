import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ErrorState, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { SessionTable } from '../account/SessionTable.tsx';
import { useIdentity } from '../identity/identity-context.ts';
import type { ManagedAccount, OpenSession } from '../identity/types.ts';
import { useAsked, type Asked } from '../identity/use-asked.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { accountsTexts } from './texts.ts';
import { ACCOUNTS } from './use-accounts.ts';

function useSessions(id: string): Asked<{ readonly sessions: readonly OpenSession[] }> {
  return useAsked(`${ACCOUNTS}/sessions?id=${encodeURIComponent(id)}`);
}

/** How many sessions will end, in words; nothing until it is known. */
export function SessionCount({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(accountsTexts);
  const { said } = useSessions(id);
  if (said?.kind !== 'done') return null;
  const count = said.body.sessions.length;
  return count === 0 ? t('disable.sessions.none') : t('disable.sessions', { count });
}

interface Props {
  readonly account: ManagedAccount;
  readonly back: string;
}

/** Where an account is signed in, for its administrator. */
export function AccountSessions({ account, back }: Props): ReactNode {
  const t = useTexts(accountsTexts);
  const { ask } = useIdentity();
  const { said, again } = useSessions(account.id);
  const [asking, setAsking] = useState(false);
  const [ended, setEnded] = useState(false);
  const sessions = said?.kind === 'done' ? said.body.sessions : [];
  return (
    <>
      <h3>{t('sessions')}</h3>
      {said === undefined && <Skeleton lines={3} />}
      {said !== undefined && said.kind !== 'done' && <ErrorState onRetry={() => void again()} />}
      <div className="record-notes" role="status">
        {ended && <p>{t('sessions.ended')}</p>}
      </div>
      {said?.kind === 'done' && sessions.length === 0 && <p className="soft">{t('sessions.none')}</p>}
      {sessions.length > 0 && (
        <div className="table-scroll">
          <SessionTable sessions={sessions} />
        </div>
      )}
      <div className="record-ways">
        {sessions.length > 0 && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('sessions.end')}
          </button>
        )}
        <Link className="button" to={back}>
          {t('back')}
        </Link>
      </div>
      {asking && (
        <Confirm
          title={t('sessions.end.title', { name: account.name })}
          confirmLabel={t('sessions.end')}
          act={() => ask(`${ACCOUNTS}/end-sessions`, { id: account.id })}
          onDone={() => {
            setAsking(false);
            setEnded(true);
            void again();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{t('sessions.end.text')}</p>
        </Confirm>
      )}
    </>
  );
}
