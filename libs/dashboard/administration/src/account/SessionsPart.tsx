import { useState, type ReactNode } from 'react';
import { ErrorState, kitTexts, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import { refusalText } from '../identity/said.ts';
import type { OpenSession } from '../identity/types.ts';
import { useAsked } from '../identity/use-asked.ts';
import { SessionTable } from './SessionTable.tsx';
import { accountTexts } from './texts.ts';

/** Where one is signed in, and the end of what one no longer holds in the hand. */
export function SessionsPart(): ReactNode {
  const t = useTexts(accountTexts);
  const kit = useTexts(kitTexts);
  const { ask } = useIdentity();
  const { said, again } = useAsked<{ readonly sessions: readonly OpenSession[] }>('/auth/sessions');
  const [note, setNote] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const end = async (path: string, body: object, text: string): Promise<void> => {
    const done = await ask(path, body);
    if (done.kind === 'done') setNote({ text, wrong: false });
    else
      setNote({
        text: done.kind === 'refused' ? refusalText(done.refusal) : kit('form.offline'),
        wrong: true,
      });
    await again();
  };
  const sessions = said?.kind === 'done' ? said.body.sessions : [];
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('sessions.title')}</h2>
      <p className="soft">{t('sessions.text')}</p>
      {said === undefined && <Skeleton lines={3} />}
      {said !== undefined && said.kind !== 'done' && <ErrorState onRetry={() => void again()} />}
      {note !== null && (
        <p role={note.wrong ? 'alert' : 'status'} className={note.wrong ? 'tone-late' : ''}>
          {note.text}
        </p>
      )}
      {sessions.length > 0 && (
        <div className="table-scroll">
          <SessionTable
            sessions={sessions}
            onEnd={({ id }) => void end('/auth/sessions/revoke', { id }, t('sessions.ended'))}
          />
        </div>
      )}
      {sessions.length > 1 && (
        <p className="account-ways">
          <button
            type="button"
            className="button"
            onClick={() => void end('/auth/sessions/revoke-others', {}, t('sessions.ended.others'))}
          >
            {t('sessions.end.others')}
          </button>
        </p>
      )}
    </section>
  );
}
