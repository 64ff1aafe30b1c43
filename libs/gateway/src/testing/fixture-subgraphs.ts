import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ASSERTION_HEADER, CHANNEL_HEADER, createAssertionVerifier } from '@tongxing/auth';
import type { Actor, JSONWebKeySet } from '@tongxing/auth';
import { graphql, GraphQLError, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"])`;

/** What a resolver of a fixture is given: the actor as the assertion told it. */
interface Context {
  actor: Actor | null;
}

type Resolvers = Record<string, Record<string, unknown>>;

/** Three small subgraphs: two of the platform's own, one of an integrator. */
export const FIXTURES: Record<string, { typeDefs: string; resolvers: Resolvers }> = {
  people: {
    typeDefs: `${LINK}
      type Query {
        mediators(first: Int): MediatorConnection
        whoAmI: String
        broken: String
        forbidden: String
        slow(milliseconds: Int!): String
        search(filter: MediatorFilter): String
      }
      input MediatorFilter { ids: [ID!]  name: String }
      type Mutation { rename(name: String!): String  breakDown: String }
      type MediatorConnection { edges: [MediatorEdge!]! }
      type MediatorEdge { node: Mediator! }
      type Mediator @key(fields: "id") { id: ID!  name: String  colleagues: [Mediator!]  mentor: Mediator }`,
    resolvers: {
      Query: {
        mediators: (_: unknown, { first }: { first?: number }) => ({
          edges: [{ node: { id: '1', name: '甲' } }, { node: { id: '2', name: '乙' } }].slice(0, first ?? 2),
        }),
        whoAmI: (_: unknown, _args: unknown, { actor }: Context) => JSON.stringify(actor),
        broken: () => {
          throw new Error('password of the database is hunter2 at /srv/people/main.js:1:1');
        },
        forbidden: () => {
          throw new GraphQLError('secret reason', { extensions: { code: 'FORBIDDEN', inside: 'row 7' } });
        },
        search: (_: unknown, args: unknown) => JSON.stringify(args),
        slow: async (_: unknown, { milliseconds }: { milliseconds: number }, { actor }: Context) => {
          await wait(milliseconds);
          return actor?.sub ?? 'nobody';
        },
      },
      Mutation: {
        rename: (_: unknown, { name }: { name: string }) => name,
        breakDown: () => {
          throw new Error('broke down');
        },
      },
      Mediator: {
        __resolveReference: ({ id }: { id: string }) => ({ id, name: id === '1' ? '甲' : '乙' }),
        colleagues: () => [],
        mentor: () => null,
      },
    },
  },
  organizations: {
    typeDefs: `${LINK}
      type Query { enterprises: [Enterprise!] }
      type Enterprise @key(fields: "id") { id: ID!  name: String }
      type Mediator @key(fields: "id") { id: ID!  cases: Int }`,
    resolvers: {
      Query: { enterprises: () => [{ id: 'e1', name: '企业一' }] },
      Enterprise: { __resolveReference: ({ id }: { id: string }) => ({ id, name: '企业一' }) },
      Mediator: { __resolveReference: ({ id }: { id: string }) => ({ id, cases: Number(id) * 10 }) },
    },
  },
  canteen: {
    typeDefs: `${LINK}
      type Query { canteenWhoAmI: String }
      type Enterprise @key(fields: "id") { id: ID!  canteenSeats: Int }`,
    resolvers: {
      Query: { canteenWhoAmI: (_: unknown, _args: unknown, { actor }: Context) => JSON.stringify(actor) },
      Enterprise: { __resolveReference: ({ id }: { id: string }) => ({ id, canteenSeats: 40 }) },
    },
  },
};

/** A call as a subgraph saw it. */
export interface SeenCall {
  headers: IncomingHttpHeaders;
  body: { query: string; variables?: unknown; extensions?: unknown; operationName?: string };
}

/** A subgraph that listens on a port of its own and can be made to fail. */
export interface FixtureSubgraph {
  url: string;
  calls: SeenCall[];
  /** how the next calls are treated; `answers` by default */
  behaviour: 'answers' | 'hangs' | 'breaks off' | 'is starting' | 'refuses' | 'talks nonsense';
  /** Forgets all that it has in memory, as a process that is started anew. */
  forget(): void;
  stop(): Promise<void>;
}

/** Starts a fixture that accepts, like the real ones, only what the gateway has signed. */
export async function startSubgraph(name: string, publicJwks: JSONWebKeySet): Promise<FixtureSubgraph> {
  const { typeDefs, resolvers } = FIXTURES[name]!;
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
  const verifier = () => createAssertionVerifier({ publicJwks, audience: name });
  let verify = verifier();
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/readiness') {
      answer(fixture.behaviour === 'is starting' ? 503 : 200, {});
      return;
    }
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString();
      fixture.calls.push({ headers: request.headers, body: JSON.parse(body) as SeenCall['body'] });
      if (fixture.behaviour === 'hangs') return;
      if (fixture.behaviour === 'breaks off') request.socket.destroy();
      else if (fixture.behaviour === 'is starting') answer(503, {});
      else if (fixture.behaviour === 'refuses') answer(401, { code: 'ASSERTION_REFUSED' });
      else if (fixture.behaviour === 'talks nonsense') response.end('<html>at /srv/main.js</html>');
      else {
        const header = request.headers[ASSERTION_HEADER] as string | undefined;
        const onOffer = (key: string) => response.setHeader(CHANNEL_HEADER, key);
        const actor = await verify({ header, body, onOffer });
        answer(200, await run(schema, JSON.parse(body) as SeenCall['body'], { actor }));
      }
    })().catch((error: unknown) => answer(401, { errors: [{ message: String(error) }] }));
  });
  const url = await listen(server);
  const fixture: FixtureSubgraph = {
    url: `${url}/graphql`,
    calls: [],
    behaviour: 'answers',
    forget: () => void (verify = verifier()),
    stop: () => close(server),
  };
  return fixture;
}

/** Runs an operation and, like a careless service, tells everything about its errors. */
async function run(schema: GraphQLSchema, body: SeenCall['body'], contextValue: Context): Promise<unknown> {
  const result = await graphql({
    schema,
    source: body.query,
    variableValues: body.variables as Record<string, unknown>,
    contextValue,
  });
  return {
    ...result,
    errors: result.errors?.map((error) => ({
      ...error.toJSON(),
      extensions: { stack: error.stack, code: 'BOOM', serviceName: 'inside', ...error.extensions },
    })),
  };
}

/** Listens on a free port of this machine; the address without a path. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes a server with all its connections. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
