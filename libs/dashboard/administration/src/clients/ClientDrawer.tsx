import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DateText, Drawer, instantText, kitTexts, Status, today, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import type { Said } from '../identity/said.ts';
import type { ApiClient } from '../identity/types.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Facts } from '../parts/Facts.tsx';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { ClientForm } from './ClientForm.tsx';
import { ClientKey } from './ClientKey.tsx';
import { clientsTexts } from './texts.ts';
import { CLIENTS, type KeyedClient } from './use-clients.ts';
import { CLIENT_STATE_CODES, clientStateOf } from './words.ts';

interface Props {
  readonly id: string;
  readonly tab: string | undefined;
  readonly clients: readonly ApiClient[];
  readonly words: ScopeWords;
  readonly again: () => Promise<Said<{ readonly clients: readonly ApiClient[] }>>;
  readonly hrefOf: (id?: string, tab?: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** A machine client beside the list: what it may do, when it was used last, its change, its key and its end. */
export function ClientDrawer(props: Props): ReactNode {
  const { id, tab, clients, onClose } = props;
  const t = useTexts(clientsTexts);
  const client = clients.find((each) => each.id === id);
  return (
    <Drawer title={client?.name ?? t('client')} onClose={onClose}>
      {client === undefined ? (
        <p>{t('gone')}</p>
      ) : tab === 'change' ? (
        <Change {...props} client={client} />
      ) : (
        <Overview {...props} client={client} />
      )}
    </Drawer>
  );
}

function Change({ client, words, again, onOpen }: Props & { readonly client: ApiClient }): ReactNode {
  const { ask } = useIdentity();
  const back = (): void => onOpen(client.id);
  return (
    <ClientForm
      client={client}
      words={words}
      send={(input, version) =>
        ask(`${CLIENTS}/update`, { ...input, id: client.id, expectedVersion: version })
      }
      reread={async () => {
        const said = await again();
        return said.kind === 'done'
          ? (said.body.clients.find(({ id }) => id === client.id) ?? null)
          : undefined;
      }}
      onDone={() => void again().then(back)}
      onCancel={back}
    />
  );
}

function Overview({ client, words, again, hrefOf }: Props & { readonly client: ApiClient }): ReactNode {
  const t = useTexts(clientsTexts);
  const shared = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  const { ask } = useIdentity();
  const [made, setMade] = useState<KeyedClient | null>(null);
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const [note, setNote] = useState('');
  if (made !== null) return <ClientKey made={made} onDone={() => setMade(null)} />;
  const { id, name } = client;
  const state = clientStateOf(client, today());
  const close = (): void => setAsking(null);
  const renew = async (): Promise<Said<unknown>> => {
    const said = await ask<KeyedClient>(`${CLIENTS}/renew-key`, { id });
    if (said.kind === 'done') setMade(said.body);
    return said;
  };
  return (
    <>
      <Facts
        facts={[
          [t('state'), <Status code={CLIENT_STATE_CODES[state]} word={t(`state.${state}`)} />],
          [t('role'), shared(`role.${client.role}`)],
          [t('districts'), client.districts.map(words.district).join(kit('listJoin'))],
          [t('scopes'), client.scopes.map((scope) => t(`scope.${scope}`)).join(kit('listJoin'))],
          [t('keyHint'), <code>{client.keyHint}…</code>],
          [t('expiresOn'), <DateText day={client.expiresOn} />],
          [t('addresses'), client.addresses.length === 0 ? t('addresses.any') : client.addresses.join(' ')],
          [t('createdAt'), instantText(client.createdAt)],
          [
            t('lastUsed'),
            client.lastUsedAt === null
              ? t('never')
              : `${instantText(client.lastUsedAt)} ${client.lastUsedAddress ?? ''}`,
          ],
          [t('revokedAt'), client.revokedAt === null ? null : instantText(client.revokedAt)],
        ]}
      />
      <div className="record-notes" role="status">
        {note !== '' && <p>{note}</p>}
      </div>
      {state === 'revoked' ? (
        <p className="soft">{t('revoked.for.good')}</p>
      ) : (
        <div className="record-ways">
          <Link className="button" to={hrefOf(id, 'change')}>
            {t('change')}
          </Link>
          <button type="button" className="button" onClick={() => setAsking('renew')}>
            {t('renew')}
          </button>
          <button type="button" className="button" onClick={() => setAsking('revoke')}>
            {t('revoke')}
          </button>
        </div>
      )}
      {asking === 'renew' && (
        <Confirm
          title={t('renew.title', { name })}
          confirmLabel={t('renew')}
          act={renew}
          onDone={() => {
            close();
            void again();
          }}
          onCancel={close}
        >
          <p>{t('renew.text')}</p>
        </Confirm>
      )}
      {asking === 'revoke' && (
        <Confirm
          title={t('revoke.title', { name })}
          confirmLabel={t('revoke')}
          act={() => ask(`${CLIENTS}/revoke`, { id })}
          onDone={() => {
            close();
            setNote(t('revoked'));
            void again();
          }}
          onCancel={close}
        >
          <p>{t('revoke.text')}</p>
        </Confirm>
      )}
    </>
  );
}
