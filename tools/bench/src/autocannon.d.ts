/** The part of autocannon that the bench uses; the package brings no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Request {
    headers: Record<string, string>;
    body?: string;
  }

  interface Options {
    url: string;
    connections: number;
    /** seconds */
    duration: number;
    /** seconds until a request counts as lost */
    timeout: number;
    requests: {
      method: 'GET' | 'POST';
      path: string;
      headers?: Record<string, string>;
      body?: string;
      /** called before each request, to change it */
      setupRequest?: (request: Request) => Request;
    }[];
  }

  interface Result {
    errors: number;
    timeouts: number;
    requests: { sent: number };
  }

  interface Run extends EventEmitter, PromiseLike<Result> {
    stop(): void;
  }

  export default function autocannon(options: Options): Run;
}
