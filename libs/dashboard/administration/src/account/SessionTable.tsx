import type { ReactNode } from 'react';
import { instantText, kitTexts, useTexts } from '@tongxing/dashboard-kit';
import type { OpenSession } from '../identity/types.ts';
import { deviceOf } from './device.ts';
import { accountTexts } from './texts.ts';
import '../parts/administration.css';

interface Props {
  readonly sessions: readonly OpenSession[];
  /** Ends one; left out where they can only be looked at. */
  readonly onEnd?: (session: OpenSession) => void;
}

/** Where an account is signed in: on what, from where, since when and when used last. */
export function SessionTable({ sessions, onEnd }: Props): ReactNode {
  const t = useTexts(accountTexts);
  const kit = useTexts(kitTexts);
  const deviceWords = ({ userAgent }: OpenSession): string => {
    const { browser, system } = deviceOf(userAgent);
    const known = [browser, system].filter((each) => each !== null);
    return known.length > 0 ? known.join(kit('listJoin')) : userAgent || t('sessions.unknown');
  };
  return (
    <table className="table list-table">
      <thead>
        <tr>
          <th scope="col">{t('sessions.device')}</th>
          <th scope="col">{t('sessions.address')}</th>
          <th scope="col" className="later">
            {t('sessions.since')}
          </th>
          <th scope="col">{t('sessions.used')}</th>
          {onEnd && (
            <th scope="col">
              <span className="visually-hidden">{t('sessions.act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row" title={session.userAgent}>
              {deviceWords(session)}{' '}
              {session.current && <span className="soft">{t('sessions.current')}</span>}
            </th>
            <td className="num">{session.address}</td>
            <td className="num later">{instantText(session.createdAt)}</td>
            <td className="num">{instantText(session.lastUsedAt)}</td>
            {onEnd && (
              <td className="num">
                {!session.current && (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('sessions.end.of', {
                      device: deviceWords(session),
                      time: instantText(session.createdAt),
                    })}
                    onClick={() => onEnd(session)}
                  >
                    {t('sessions.end')}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
