import { Agent, request as sendPlain } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent as SecureAgent, request as sendSecure } from 'node:https';

/** The largest answer that is read from a service of the platform. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** How long an idle connection is kept: well below the time after which a service closes its end (65 seconds). */
const IDLE_MILLISECONDS = 30_000;

/** What a service answered. */
export interface Posted {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Posts one JSON text to a service and reads its whole answer. */
export interface Poster {
  /**
   * @throws {TookTooLong} after the time it was given
   * @throws when the service cannot be reached, breaks off, or answers without end
   */
  post(address: URL, headers: Record<string, string>, body: string): Promise<Posted>;
  /** Closes all connections. */
  stop(): void;
}

/** Thrown when a service had its time. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/**
 * Makes the way to a service, with connections that are kept. It is `node:http` itself: `fetch` and its streams cost
 * several times what such a call does.
 *
 * @param timeout milliseconds for one answer
 */
export function createPoster(timeout: number): Poster {
  const kept = { keepAlive: true, timeout: IDLE_MILLISECONDS };
  const agents = { 'http:': new Agent(kept), 'https:': new SecureAgent(kept) };
  const post = (address: URL, headers: Record<string, string>, body: string): Promise<Posted> =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(body);
      const isSecure = address.protocol === 'https:';
      const sent = (isSecure ? sendSecure : sendPlain)(address, {
        method: 'POST',
        agent: agents[isSecure ? 'https:' : 'http:'],
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(bytes.length),
        },
      });
      const limit = setTimeout(
        () => sent.destroy(new TookTooLong(`no answer within ${timeout} ms`)),
        timeout,
      );
      const fail = (error: Error): void => {
        clearTimeout(limit);
        reject(error);
      };
      sent.on('error', fail);
      sent.on('response', (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > MAX_ANSWER_BYTES)
            sent.destroy(new Error(`an answer of more than ${MAX_ANSWER_BYTES} bytes`));
        });
        answer.on('error', fail);
        answer.on('end', () => {
          clearTimeout(limit);
          const body = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
        });
      });
      sent.end(bytes);
    });
  return { post, stop: () => Object.values(agents).forEach((agent) => agent.destroy()) };
}
