/** The identity service, at the same origin. The session itself is a cookie that no script can read. */

/** What came back: the status (0 when nobody answered), the body as far as it is JSON, and when it was sent. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The clock of the service, in ms since 1970: that of an office computer may be wrong. */
  readonly sentAt: number;
}

/** Asks the identity service in the language of the page; with a body it is a POST. */
export async function ask(path: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const sentAt = Date.parse(response.headers.get('date') ?? '');
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      sentAt: Number.isNaN(sentAt) ? Date.now() : sentAt,
    };
  } catch {
    return { status: 0, body: null, sentAt: Date.now() };
  }
}
