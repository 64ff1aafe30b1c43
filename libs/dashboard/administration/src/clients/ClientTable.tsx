import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState, instantText, kitTexts, Status, today, useTexts } from '@tongxing/dashboard-kit';
import type { ApiClient } from '../identity/types.ts';
import { administrationTexts } from '../texts.ts';
import { clientsTexts } from './texts.ts';
import { CLIENT_STATE_CODES, clientStateOf } from './words.ts';

interface Props {
  readonly clients: readonly ApiClient[];
  /** Whether there are any at all. */
  readonly some: boolean;
  readonly hrefOf: (id: string) => string;
}

/** The machine clients, a row each; the name opens the client beside the list. */
export function ClientTable({ clients, some, hrefOf }: Props): ReactNode {
  const t = useTexts(clientsTexts);
  const shared = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  if (clients.length === 0) return <EmptyState>{t(some ? 'none' : 'none.yet')}</EmptyState>;
  return (
    <div className="table-scroll">
      <table className="table list-table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="later">
              {t('role')}
            </th>
            <th scope="col" className="later">
              {t('scopes')}
            </th>
            <th scope="col" className="later">
              {t('keyHint')}
            </th>
            <th scope="col" className="later">
              {t('expiresOn')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('lastUsed')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => {
            const state = clientStateOf(client, today());
            return (
              <tr key={client.id}>
                <th scope="row">
                  <Link to={hrefOf(client.id)}>{client.name}</Link>
                </th>
                <td className="later">{shared(`role.${client.role}`)}</td>
                <td className="later">
                  {client.scopes.map((scope) => t(`scope.${scope}`)).join(kit('listJoin'))}
                </td>
                <td className="later">
                  <code>{client.keyHint}…</code>
                </td>
                <td className="num later">{client.expiresOn}</td>
                <td>
                  <Status code={CLIENT_STATE_CODES[state]} word={t(`state.${state}`)} />
                </td>
                <td>
                  {client.lastUsedAt === null ? (
                    t('never')
                  ) : (
                    <>
                      <span className="num">{instantText(client.lastUsedAt)}</span>{' '}
                      <span className="soft num">{client.lastUsedAddress}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
