import { useMemo, useState, type ReactNode } from 'react';
import { Drawer, ErrorState, Skeleton, today, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import { ListBar } from '../parts/ListBar.tsx';
import { AdministratorsList } from '../parts/AdministratorsList.tsx';
import { NEW, useListAddress } from '../parts/use-list-address.ts';
import { useScopeWords, type ScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { ClientDrawer } from './ClientDrawer.tsx';
import { ClientForm } from './ClientForm.tsx';
import { ClientKey } from './ClientKey.tsx';
import { ClientTable } from './ClientTable.tsx';
import { clientsTexts } from './texts.ts';
import { CLIENTS, useClients, type KeyedClient } from './use-clients.ts';
import { CLIENT_ROLES, CLIENT_STATES, clientStateOf } from './words.ts';
import '../parts/administration.css';

const BASE = '/administration/clients';

interface NewProps {
  readonly words: ScopeWords;
  readonly again: () => Promise<unknown>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

function NewClient({ words, again, onOpen, onClose }: NewProps): ReactNode {
  const t = useTexts(clientsTexts);
  const { ask } = useIdentity();
  const [made, setMade] = useState<KeyedClient | null>(null);
  return (
    <Drawer title={t('add')} onClose={onClose}>
      {made === null ? (
        <ClientForm
          client={null}
          words={words}
          send={async (input) => {
            const said = await ask<KeyedClient>(CLIENTS, input);
            if (said.kind === 'done') setMade(said.body);
            return said;
          }}
          onDone={() => void again()}
          onCancel={onClose}
        />
      ) : (
        <ClientKey made={made} onDone={() => onOpen(made.client.id)} />
      )}
    </Drawer>
  );
}

function Content(): ReactNode {
  const t = useTexts(clientsTexts);
  const shared = useTexts(administrationTexts);
  const words = useScopeWords(false);
  const address = useListAddress(BASE);
  const { said, again } = useClients();
  const all = useMemo(() => (said?.kind === 'done' ? said.body.clients : []), [said]);
  if (said === undefined) return <Skeleton lines={8} />;
  if (said.kind !== 'done') return <ErrorState onRetry={() => void again()} />;
  const [text, role, state] = [
    address.asked('q').trim().toLowerCase(),
    address.asked('role'),
    address.asked('state'),
  ];
  const shown = all.filter(
    (client) =>
      (role === '' || client.role === role) &&
      (state === '' || clientStateOf(client, today()) === state) &&
      (text === '' || `${client.name}\n${client.keyHint}`.toLowerCase().includes(text)),
  );
  const close = (): void => address.open();
  return (
    <>
      <ListBar
        address={address}
        searchLabel={t('search')}
        filters={[
          {
            name: 'role',
            title: t('role'),
            options: CLIENT_ROLES.map((each) => [each, shared(`role.${each}`)] as const),
          },
          {
            name: 'state',
            title: t('state'),
            options: CLIENT_STATES.map((each) => [each, t(`state.${each}`)] as const),
          },
        ]}
        shown={shown.length}
        all={all.length}
      />
      <ClientTable clients={shown} some={all.length > 0} hrefOf={address.hrefOf} />
      {address.record === NEW && (
        <NewClient words={words} again={again} onOpen={address.open} onClose={close} />
      )}
      {address.record !== undefined && address.record !== NEW && (
        <ClientDrawer
          key={address.record}
          id={address.record}
          tab={address.tab}
          clients={all}
          words={words}
          again={again}
          hrefOf={address.hrefOf}
          onOpen={address.open}
          onClose={close}
        />
      )}
    </>
  );
}

/** The machine clients of the district: the city's office and integrators, each with a key of its own. */
export function ClientsPage(): ReactNode {
  const t = useTexts(administrationTexts);
  const words = useTexts(clientsTexts);
  return (
    <AdministratorsList title={t('clients')} add={words('add')} base={BASE}>
      <Content />
    </AdministratorsList>
  );
}
