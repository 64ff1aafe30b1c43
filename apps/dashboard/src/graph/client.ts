/** The GraphQL client of one person in one language; another person gets a new one, with nothing kept. */
import { cacheExchange, Client, fetchExchange, type Exchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { persistedExchange } from '@urql/exchange-persisted';
import { currentToken, refreshSession } from '../session/session.ts';
import { createOutages, type Outages } from './outages.ts';

export interface Graph {
  readonly client: Client;
  readonly outages: Outages;
}

const unauthenticated = (code: unknown): boolean => code === 'UNAUTHENTICATED';

/** Gives every question the token of the session, and renews it when it is no longer taken. */
const withToken = (): Exchange =>
  authExchange((utils) =>
    Promise.resolve({
      addAuthToOperation: (operation) => {
        const token = currentToken();
        return token === null
          ? operation
          : utils.appendHeaders(operation, { authorization: `Bearer ${token}` });
      },
      willAuthError: () => currentToken() === null,
      didAuthError: (error) =>
        error.graphQLErrors.some(({ extensions }) => unauthenticated(extensions['code'])),
      refreshAuth: refreshSession,
    }),
  );

/**
 * Nearly every answer is reckoned from many rows (a state, an agenda, a share), so a change makes
 * whatever shows the same types ask again, rather than patching single entities.
 */
export function createGraph(language: string, asks: 'signedIn' | 'nobody' = 'signedIn'): Graph {
  const outages = createOutages();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: {
      credentials: 'same-origin',
      headers: { 'x-graphql-csrf': '1', 'accept-language': language },
    },
    exchanges: [
      outages.exchange,
      cacheExchange,
      ...(asks === 'nobody' ? [] : [withToken()]),
      // Development asks with the whole document; the built dashboard sends its hash and nothing else.
      ...(import.meta.env.DEV
        ? []
        : [
            persistedExchange({
              preferGetForPersistedQueries: false,
              enforcePersistedQueries: true,
              enableForMutation: true,
              generateHash: (_query, document) =>
                Promise.resolve((document as { __meta__?: { hash?: string } }).__meta__?.hash ?? ''),
            }),
          ]),
      fetchExchange,
    ],
  });
  outages.asks((operation) => client.reexecuteOperation(operation));
  return { client, outages };
}
