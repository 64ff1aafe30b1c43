import type { IncomingMessage } from 'node:http';
import type { OperationParameters } from '../request-context.ts';
import { Refused } from './answer.ts';
import { readBody } from './body.ts';

/** How deep the variables of an operation may be nested: no input of the graph comes near it. */
export const MAX_DEPTH = 20;

/** A page of another site cannot send one of these without asking the browser's leave first. */
const PREFLIGHT_HEADERS = ['x-graphql-csrf', 'apollo-require-preflight', 'authorization'];

/**
 * Lets in only what a browser would not send for a foreign page: JSON by POST, with a header that forces a
 * preflight (which is never granted), from this origin.
 *
 * @throws {Refused}
 */
export function checkDoor(request: IncomingMessage, ownOrigin: string): void {
  if (request.method !== 'POST') {
    throw new Refused(405, 'METHOD_NOT_ALLOWED', { headers: { allow: 'POST' } });
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE');
  if (request.headers['content-encoding']) throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE');
  if (isForeign(request, ownOrigin)) throw new Refused(403, 'FORBIDDEN_ORIGIN');
  if (!PREFLIGHT_HEADERS.some((name) => request.headers[name])) throw new Refused(403, 'PREFLIGHT_REQUIRED');
}

function isForeign(request: IncomingMessage, ownOrigin: string): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  if (origin === ownOrigin) return false;
  if (!URL.canParse(origin)) return true;
  const { host, origin: parsed } = new URL(origin);
  return parsed !== ownOrigin && host !== request.headers.host;
}

/**
 * Reads the body of an operation, up to one megabyte.
 *
 * @throws {Refused} when it is larger or not a single operation in JSON
 */
export async function readOperation(request: IncomingMessage): Promise<OperationParameters> {
  const body: unknown = parse(await readBody(request));
  if (Array.isArray(body)) throw new Refused(400, 'BATCHING_NOT_ALLOWED');
  if (!isRecord(body)) throw new Refused(400, 'BAD_REQUEST');
  const query = optional(body['query'], isText);
  const operationName = optional(body['operationName'], isText);
  const variables = optional(body['variables'], isRecord);
  const documentHash = hashOf(body);
  const mostEntries = variables ? measure(variables, 0) : 0;
  if (query === undefined && documentHash === undefined) throw new Refused(400, 'BAD_REQUEST');
  return {
    ...(query !== undefined && { query }),
    ...(documentHash !== undefined && { documentHash }),
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variables }),
    mostEntries,
  };
}

/**
 * The length of the longest list or the largest object in a value.
 *
 * @throws {Refused} when it is nested so deep that whoever walks through it could be made to fall
 */
function measure(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) throw new Refused(400, 'BAD_REQUEST');
  const inside: unknown[] = Object.values(value);
  let most = inside.length;
  for (const one of inside) most = Math.max(most, measure(one, depth + 1));
  return most;
}

/** The hash of a persisted document, as urql and Apollo send it or as `documentId`. */
function hashOf(body: Record<string, unknown>): string | undefined {
  const extensions = optional(body['extensions'], isRecord);
  const persisted = optional(extensions?.['persistedQuery'], isRecord);
  const hash = optional(persisted?.['sha256Hash'], isText) ?? optional(body['documentId'], isText);
  return hash?.replace(/^sha256:/, '').toLowerCase();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The fault itself repeats a part of the text, which no log may hold.
    throw new Refused(400, 'BAD_REQUEST');
  }
}

function optional<T>(value: unknown, is: (value: unknown) => value is T): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (!is(value)) throw new Refused(400, 'BAD_REQUEST');
  return value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
