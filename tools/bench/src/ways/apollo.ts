/**
 * A program of its own: the committed supergraph behind `@apollo/gateway` and `@apollo/server`, each as its
 * documentation sets it up. It verifies the same tokens and signs the same assertions as the platform's gateway;
 * it checks no limits, knows no persisted documents and masks no errors.
 */
import { readFileSync } from 'node:fs';
import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import {
  accessTokenVerifier,
  type Actor,
  ASSERTION_HEADER,
  CHANNEL_HEADER,
  channelTo,
  createAssertionSigner,
  type Proof,
} from '@tongxing/auth';
import { apolloEnvironment } from '../environment.ts';
import { SUPERGRAPH } from '../paths.ts';

interface Context {
  actor?: Actor | null;
}

const { PORT, ASSERTION_PRIVATE_JWK, TOKEN_ISSUER, TOKEN_JWKS_URL, SUBGRAPH_URLS } = apolloEnvironment();
const sign = createAssertionSigner({ privateJwk: ASSERTION_PRIVATE_JWK });
const verify = accessTokenVerifier({ issuers: [{ issuer: TOKEN_ISSUER, jwksUrl: TOKEN_JWKS_URL }] });

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
  buildService: ({ name }) => {
    const channel = channelTo(name, sign);
    const proofs = new WeakMap<object, Proof>();
    return new RemoteGraphQLDataSource<Context>({
      url: SUBGRAPH_URLS[name] ?? '',
      async willSendRequest(options: GraphQLDataSourceProcessOptions<Context>) {
        const { actor = null } = options.context as Context;
        // What the data source makes its body of, in its order: the assertion holds for these very bytes.
        const { http, query, ...others } = options.request;
        const proof = await channel.prove({ actor, body: JSON.stringify({ query, ...others }) });
        if (!http) return;
        proofs.set(http, proof);
        http.headers.set(ASSERTION_HEADER, proof.assertion);
      },
      didReceiveResponse({ request: { http }, response }) {
        const proof = http && proofs.get(http);
        if (proof) channel.answered(proof, response.http?.headers.get(CHANNEL_HEADER) ?? undefined);
        return response;
      },
    });
  },
});
const server = new ApolloServer<Context>({ gateway, introspection: false, stopOnTerminationSignals: false });
await startStandaloneServer(server, {
  listen: { port: PORT, host: '127.0.0.1' },
  context: async ({ req }) => {
    const token = req.headers.authorization?.replace(/^Bearer /, '');
    return { actor: token ? await verify(token) : null };
  },
});
console.log('up');
