import type { IncomingMessage } from 'node:http';
import { Refused } from './answer.ts';

/** The largest body that is read: no operation of the dashboard comes near it. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** How much of a body that was refused is let run by before the connection is cut. */
const DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

/**
 * Reads a body of up to one megabyte.
 *
 * @throws {Refused} when it is larger, announced or not
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (): void => {
      request.off('data', take);
      discardRest(request);
      reject(new Refused(413, 'PAYLOAD_TOO_LARGE'));
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) refuse();
      else chunks.push(chunk);
    };
    request.on('error', reject);
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      refuse();
      return;
    }
    request.on('data', take);
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/**
 * Lets the rest of a body run by: a client that is still sending would not read its answer from a connection that was
 * cut under it. One that sends without end is cut all the same.
 */
export function discardRest(request: IncomingMessage): void {
  let left = DISCARDED_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
}
