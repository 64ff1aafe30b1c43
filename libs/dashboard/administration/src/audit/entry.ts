import type { AuditKind } from '@tongxing/dashboard-documents';

/** Where an entry was recorded: three services of the graph, and identity. */
export type SourceName = 'organizations' | 'people' | 'programs' | 'identity';

/** One field before and after. */
export interface FieldBeforeAfter {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One thing that was done, wherever it was recorded. */
export interface Entry {
  /** source and id: in the address of its drawer */
  readonly key: string;
  readonly source: SourceName;
  readonly at: string;
  readonly kind: string;
  /** null: the platform itself, or who was not known */
  readonly by: string | null;
  readonly byId: string | null;
  readonly roles: readonly string[];
  /** the table, or the list that was read; null where identity tells of a person's own act */
  readonly what: string | null;
  readonly recordId: string | null;
  readonly recordName: string | null;
  readonly count: number;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly fields: readonly FieldBeforeAfter[];
}

/** An entry as a service of the graph tells it. */
export interface GraphEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: AuditKind;
  readonly by?: string | null;
  readonly byId: string;
  readonly roles: readonly string[];
  readonly requestId?: string | null;
  readonly table: string;
  readonly recordId?: string | null;
  readonly recordName?: string | null;
  readonly reason?: string | null;
  readonly count: number;
  readonly fields: readonly { field: string; before?: string | null; after?: string | null }[];
}

/** An entry as identity tells it. */
export interface IdentityEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly actorRoles: readonly string[] | null;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** An entry of the graph in the shape of the page. */
export function fromGraph(source: SourceName, entry: GraphEntry): Entry {
  return {
    key: `${source}.${entry.id}`,
    source,
    at: entry.at,
    kind: entry.kind,
    by: entry.by ?? null,
    byId: entry.byId,
    roles: entry.roles,
    what: entry.table,
    recordId: entry.recordId ?? null,
    recordName: entry.recordName ?? null,
    count: entry.count,
    reason: entry.reason ?? null,
    requestId: entry.requestId ?? null,
    address: null,
    fields: entry.fields.map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}

/** An entry of identity in the shape of the page: an account or a client is what it happened to. */
export function fromIdentity(entry: IdentityEntry): Entry {
  return {
    key: `identity.${entry.id}`,
    source: 'identity',
    at: entry.at,
    kind: entry.kind,
    by: entry.actorName,
    byId: actorOf(entry.actor),
    roles: entry.actorRoles ?? [],
    what: entry.kind.startsWith('CLIENT_') ? 'client' : entry.subject === null ? null : 'account',
    recordId: entry.subject,
    recordName: entry.subjectName,
    count: 1,
    reason: null,
    requestId: entry.requestId,
    address: entry.address,
    fields: changesBetween(entry.before ?? {}, entry.after ?? {}),
  };
}

const ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who is no account is a command on the server, or a role of the database, as the other services say it. */
function actorOf(actor: string | null): string | null {
  if (actor === null || ACCOUNT.test(actor)) return actor;
  return ['prepare', 'recovery'].includes(actor) ? `system:${actor}` : `database:${actor}`;
}

function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldBeforeAfter[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
