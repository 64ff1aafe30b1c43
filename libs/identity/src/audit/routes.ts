import type { Pool } from 'pg';
import { asEditor } from '../accounts/editor.ts';
import type { Routes } from '../http/server.ts';
import type { Entry } from '../sign-in/entry.ts';
import { positionText, readAuditFilter } from './filter.ts';
import { searchAudit } from './store.ts';
import type { AuditRow } from './store.ts';

/** Those who answer for a district's accounts, and those who answer for its plan. */
const AUDITORS = ['ADMIN', 'OFFICE'] as const;

/** The record of sign-ins and of changed rights, for auditors, within their own districts. */
export function auditRoutes({ entry, pool }: { entry: Entry; pool: Pool }): Routes {
  return {
    'GET /auth/audit': async (incoming) => {
      const { account } = await entry.requireRole(incoming, AUDITORS);
      const filter = readAuditFilter(incoming.query);
      const everywhere = account.installation && account.roles.includes('ADMIN');
      const reader = {
        actor: account.id,
        requestId: incoming.requestId,
        within: everywhere ? null : account.districts,
      };
      const { rows, next } = await asEditor(pool, reader, (client) => searchAudit(client, filter));
      return { status: 200, body: { entries: rows.map(entryOf), next: next && positionText(next) } };
    },
  };
}

function entryOf(row: AuditRow) {
  const { key, at, kind, actor, subject, address, before, after } = row;
  return {
    id: key,
    at: new Date(at).toISOString(),
    kind,
    actor,
    actorName: row.actor_name,
    actorRoles: row.actor_roles,
    subject,
    subjectName: row.subject_name,
    address,
    requestId: row.request_id,
    before,
    after,
  };
}
