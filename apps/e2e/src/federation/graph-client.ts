import { signIn } from '../accounts.ts';
import { DEMONSTRATION_PASSWORD, type Account } from '../workbench.ts';

/** What the gateway answered. */
export interface Answer {
  status: number;
  // What comes over HTTP has the shape that the test is about to check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** Asks the gateway with one account's access token, as an API client does. */
export interface GraphClient {
  ask(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The account's access token, to try it where it does not belong; empty for nobody's. */
  token: string;
}

/** Signs a demonstration account in and fetches an access token; throws when either is refused. */
export async function graphClient(url: string, username: Account): Promise<GraphClient> {
  return clientOf(url, await signIn(url, username, DEMONSTRATION_PASSWORD));
}

/** Asks with the access token of a session. */
export async function clientOf(url: string, cookie: string): Promise<GraphClient> {
  const { token } = (await (await fetch(`${url}/auth/token`, { headers: { cookie } })).json()) as {
    token: string;
  };
  return clientWith(url, token);
}

/** Asks with an access token, or as nobody without one. */
export function clientWith(url: string, token = ''): GraphClient {
  return {
    token,
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-graphql-csrf': '1',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
      return { status: response.status, data, errors };
    },
  };
}
