import type { ServerResponse } from 'node:http';
import { presentError } from '../failure.ts';
import type { FailureCode } from '../failure.ts';
import type { Language } from '../language.ts';

/** One HTTP request as the gateway's own routes see it. */
export interface Visit {
  requestId: string;
  language: Language;
  /** path of the request, decoded as far as a URL is */
  path: string;
}

/** A refusal at the door: the HTTP status and the code that the client reads. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: FailureCode;
  readonly headers: Record<string, string>;
  readonly area: string | undefined;
  constructor(
    status: number,
    code: FailureCode,
    o: { headers?: Record<string, string>; area?: string; cause?: unknown } = {},
  ) {
    super(code, { cause: o.cause });
    this.status = status;
    this.code = code;
    this.headers = o.headers ?? {};
    this.area = o.area;
  }
}

/** Answers JSON that no cache keeps. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  // Written as bytes: a text would be gone through twice, once for its length.
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

/** Answers a refusal in the shape of a GraphQL error, which every client of the platform understands. */
export function answerRefusal(response: ServerResponse, visit: Visit, refused: Refused): void {
  const error = presentError(refused.code, refused.area ? { area: refused.area } : {}, visit);
  answerJson(response, refused.status, { errors: [error] }, refused.headers);
}
