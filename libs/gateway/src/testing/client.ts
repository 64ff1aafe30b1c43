/** What a client got. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** the parsed body of a GraphQL answer */
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** What a client sends beside the document. */
export interface Sending {
  token?: string | undefined;
  headers?: Record<string, string>;
  variables?: Record<string, unknown>;
  /** the rest of the body, such as `extensions` */
  body?: Record<string, unknown>;
}

/** Posts an operation as a well-behaved client would. */
export async function query(url: string, document: string | undefined, o: Sending = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-graphql-csrf': '1',
      ...(o.token && { authorization: `Bearer ${o.token}` }),
      ...o.headers,
    },
    body: JSON.stringify({ query: document, variables: o.variables, ...o.body }),
  });
  const text = await response.text();
  const parsed = text.startsWith('{') ? (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) : {};
  return { status: response.status, headers: response.headers, text, ...parsed };
}
