import { Problem } from '../http/problem.ts';
import { AUDIT_SOURCES } from './sources.ts';

/** What of the record is asked for. */
export interface AuditFilter {
  /** ISO dates, both included, as the office's clock has them */
  from: string | null;
  to: string | null;
  /** id or part of the name of who acted */
  actor: string | null;
  /** id of the account or client that it happened to */
  subject: string | null;
  requestId: string | null;
  /** none means all */
  kinds: string[];
  after: AuditPosition | null;
  first: number;
}

/** A place in the record: the row after which a page begins. */
export interface AuditPosition {
  /** with microseconds, as the database has it */
  at: string;
  key: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const KEY = /^[a-z]\d{19}$/;
const DEFAULT_FIRST = 50;
const MOST = 200;
const LONGEST = 100;

/** Reads the filter of a query. @throws {Problem} BAD_INPUT for the field */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const kinds = query.getAll('kind').flatMap((list) => list.split(',').filter(Boolean));
  const known = AUDIT_SOURCES.flatMap((source) => source.kinds);
  if (!kinds.every((kind) => known.includes(kind))) throw new Problem('BAD_INPUT', { field: 'kind' });
  const after = query.get('after');
  return {
    from: day(query, 'from'),
    to: day(query, 'to'),
    actor: words(query, 'actor'),
    subject: words(query, 'subject'),
    requestId: words(query, 'requestId'),
    kinds,
    after: after ? readPosition(after) : null,
    first: readFirst(query),
  };
}

/** Writes a place in the record for the one who asks for the next page. */
export function positionText(position: AuditPosition): string {
  return Buffer.from(JSON.stringify([position.at, position.key])).toString('base64url');
}

function readPosition(text: string): AuditPosition {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    throw new Problem('BAD_INPUT', { field: 'after', cause: error });
  }
  const [at, key] = Array.isArray(read) ? (read as unknown[]) : [];
  if (typeof at !== 'string' || typeof key !== 'string' || !AT.test(at) || !KEY.test(key) || !isDay(at)) {
    throw new Problem('BAD_INPUT', { field: 'after' });
  }
  return { at, key };
}

function readFirst(query: URLSearchParams): number {
  const given = query.get('first') ?? String(DEFAULT_FIRST);
  const first = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (first < 1 || first > MOST) throw new Problem('BAD_INPUT', { field: 'first' });
  return first;
}

function day(query: URLSearchParams, field: string): string | null {
  const given = query.get(field);
  if (!given) return null;
  if (!DATE.test(given) || !isDay(given)) throw new Problem('BAD_INPUT', { field });
  return given;
}

/** Whether an ISO date is one of the calendar's: the thirtieth of February is not. */
function isDay(text: string): boolean {
  const date = text.slice(0, 10);
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}

function words(query: URLSearchParams, field: string): string | null {
  const given = query.get(field)?.trim();
  if (!given) return null;
  if (given.length > LONGEST || given.includes('\0')) throw new Problem('BAD_INPUT', { field });
  return given;
}
