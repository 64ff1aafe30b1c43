/** The identity service, at the same origin. The session itself is a cookie that no script can read. */

/** What came back: the status, and the body as far as it was JSON. Status 0: nobody answered. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T | null;
}

/** Asks the identity service in the language of the page; with a body it is a POST. */
export async function ask<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as T) };
  } catch {
    return { status: 0, body: null };
  }
}
