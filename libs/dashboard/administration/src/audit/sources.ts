import type { Client } from 'urql';
import type { AuditFilter } from '@tongxing/dashboard-documents';
import type { Identity } from '../identity/identity-context.ts';
import { auditDocuments } from './documents.ts';
import { fromGraph, fromIdentity, type Entry, type IdentityEntry } from './entry.ts';
import { graphFilter, identityPath, type AuditQuestion } from './filter.ts';
import type { Source, SourcePage } from './timeline.ts';

/** Entries of a log are asked for in pages of this many. */
const PAGE = 50;

const SERVICES = ['organizations', 'people', 'programs'] as const;

/** The logs that may hold what is asked for. */
export function sourcesOf(
  client: Client,
  ask: Identity['ask'],
  question: AuditQuestion,
): readonly Source<Entry>[] {
  const filter = graphFilter(question);
  const services = filter === null ? [] : SERVICES.map((name) => serviceSource(client, name, filter));
  const identity = identityPath(question, null, PAGE) === null ? [] : [identitySource(ask, question)];
  return [...services, ...identity];
}

function serviceSource(client: Client, name: (typeof SERVICES)[number], filter: AuditFilter): Source<Entry> {
  return {
    name,
    async read(after): Promise<SourcePage<Entry>> {
      const variables = { filter, first: PAGE, after };
      const { data, error } = await client
        .query(auditDocuments[name], variables, { requestPolicy: 'network-only' })
        .toPromise();
      const log = data?.log;
      if (!log) return { kind: isRefused(error) ? 'refused' : 'failed' };
      return {
        kind: 'page',
        entries: log.edges.map(({ node }) => fromGraph(name, node)),
        next: log.pageInfo.hasNextPage ? (log.pageInfo.endCursor ?? null) : null,
      };
    },
  };
}

/** An account without a district has no business with a service's log, and that is no failure. */
function isRefused(error: { graphQLErrors: readonly { extensions?: unknown }[] } | undefined): boolean {
  return (error?.graphQLErrors ?? []).some(
    ({ extensions }) => (extensions as { code?: unknown } | undefined)?.code === 'FORBIDDEN',
  );
}

function identitySource(ask: Identity['ask'], question: AuditQuestion): Source<Entry> {
  return {
    name: 'identity',
    async read(after): Promise<SourcePage<Entry>> {
      const path = identityPath(question, after, PAGE) ?? '';
      const said = await ask<{ entries: readonly IdentityEntry[]; next: string | null }>(path);
      if (said.kind === 'refused') return { kind: said.refusal.code === 'FORBIDDEN' ? 'refused' : 'failed' };
      if (said.kind !== 'done') return { kind: 'failed' };
      return { kind: 'page', entries: said.body.entries.map(fromIdentity), next: said.body.next };
    },
  };
}
