import { todayInShanghai } from '@tongxing/calendar';
import type { Pool, PoolClient } from 'pg';
import type { AccountRow } from '../accounts/account.ts';
import { editorOf, requireAdministrator } from '../accounts/administration.ts';
import { asEditor } from '../accounts/editor.ts';
import { text, texts, wholeNumber } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import type { Entry } from '../sign-in/entry.ts';
import { clientViewOf } from './client.ts';
import type { ClientRow } from './client.ts';
import { newClientKey } from './client-key.ts';
import { checkClient, mayAdministerClient } from './client.policy.ts';
import {
  clientForUpdate,
  insertClient,
  listClients,
  replaceKey,
  revokeClient,
  updateClient,
} from './store.ts';

/** What the routes of clients work with. */
export interface ClientParts {
  entry: Entry;
  pool: Pool;
  now: () => Date;
}

const LONGEST_NAME = 60;

/** API clients, for administrators: list, add, change, another key, revoke. A key is in the answer once. */
export function clientRoutes(parts: ClientParts): Routes {
  const { entry, pool } = parts;

  /** Does something to a client that stands, in one transaction. */
  async function change(
    incoming: Incoming,
    work: (client: PoolClient, found: ClientRow, administrator: AccountRow) => Promise<ClientRow>,
  ): Promise<Record<string, unknown>> {
    const administrator = await requireAdministrator(entry, incoming);
    const id = text(incoming.body, 'id');
    const changed = await asEditor(pool, editorOf(administrator, incoming), async (client) => {
      const found = await clientForUpdate(client, id);
      // One out of reach is answered like one that does not exist.
      if (!found || !mayAdministerClient(administrator, found)) throw new Problem('NOT_FOUND');
      if (found.revokedAt) throw new Problem('CLIENT_REVOKED');
      return work(client, found, administrator);
    });
    return clientViewOf(changed);
  }

  return {
    'GET /auth/clients': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const found = await asEditor(pool, editorOf(administrator, incoming), listClients);
      return { status: 200, body: { clients: found.map(clientViewOf) } };
    },

    'POST /auth/clients': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const wanted = readClient(parts, incoming, text(incoming.body, 'role'));
      if (!mayAdministerClient(administrator, wanted)) throw new Problem('FORBIDDEN');
      const { key, kept } = newClientKey();
      const made = await asEditor(pool, editorOf(administrator, incoming), (client) =>
        insertClient(client, wanted, kept),
      );
      return { status: 201, body: { client: clientViewOf(made), key } };
    },

    'POST /auth/clients/update': async (incoming) => {
      const expected = wholeNumber(incoming.body, 'expectedVersion');
      const client = await change(incoming, (connection, found, administrator) => {
        const wanted = readClient(parts, incoming, found.role);
        if (!mayAdministerClient(administrator, wanted)) throw new Problem('FORBIDDEN');
        if (found.version !== expected) throw new Problem('CONFLICT');
        return updateClient(connection, found.id, wanted);
      });
      return { status: 200, body: { client } };
    },

    'POST /auth/clients/renew-key': async (incoming) => {
      const { key, kept } = newClientKey();
      const client = await change(incoming, (connection, { id }) => replaceKey(connection, id, kept));
      return { status: 200, body: { client, key } };
    },

    'POST /auth/clients/revoke': async (incoming) => {
      const client = await change(incoming, (connection, { id }) => revokeClient(connection, id));
      return { status: 200, body: { client } };
    },
  };
}

function readClient(parts: ClientParts, { body }: Incoming, role: string) {
  const checked = checkClient(
    {
      name: text(body, 'name', LONGEST_NAME),
      role,
      districts: texts(body, 'districts'),
      scopes: texts(body, 'scopes'),
      expiresOn: text(body, 'expiresOn'),
      addresses: texts(body, 'addresses'),
    },
    todayInShanghai(parts.now()),
  );
  if ('fault' in checked) throw new Problem('BAD_INPUT', { field: checked.fault });
  return checked;
}
