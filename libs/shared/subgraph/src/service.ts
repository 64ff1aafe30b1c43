import { randomUUID } from 'node:crypto';
import type { Actor } from '@tongxing/auth';
import type { EventEnvelope, Jobs } from '@tongxing/jobs';
import type { Logger } from '@tongxing/logging';
import type { Ctx } from './context.ts';
import type { SubgraphDefinition } from './definition.ts';
import type { Language } from './language.ts';
import { forkFor, type Database } from './orm.ts';

/** What a context is made of that outlives the request. */
export interface Surroundings {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  readonly events: Ctx['events'];
  readonly log: Logger;
  /** injected; tests hold it still */
  readonly clock: () => Date;
}

/** The context of one request or job. */
export function contextFor(
  surroundings: Surroundings,
  request: { actor: Actor | null; language?: Language; requestId?: string },
): Ctx {
  const requestId = request.requestId ?? randomUUID();
  return {
    actor: request.actor,
    em: forkFor(surroundings.database, request.actor, requestId),
    language: request.language ?? 'zh',
    requestId,
    now: surroundings.clock(),
    permissions: surroundings.definition.permissions,
    events: surroundings.events,
    log: surroundings.log.child({ requestId }),
    memo: new Map(),
    reads: new Map(),
  };
}

/** The platform itself, acting for one district: what loads, projects and generates. */
export function systemActor(subgraph: string, districtCode: string): Actor {
  return {
    sub: `system:${subgraph}`,
    name: `system:${subgraph}`,
    districts: [districtCode],
    roles: [],
    scope: [],
    sid: 'system',
    ver: 0,
  };
}

/** Consumes what the definition wants to hear of others; each fact is handled in one transaction. */
export async function consumeEvents(surroundings: Surroundings, jobs: Jobs): Promise<void> {
  const { definition } = surroundings;
  /** Runs a handler for the district of a fact, in one transaction. */
  const inDistrict = async (first: EventEnvelope<object>, work: (ctx: Ctx) => Promise<void>) => {
    const actor = systemActor(definition.name, first.districtCode);
    const ctx = contextFor(surroundings, { actor, requestId: first.id });
    await ctx.em.transactional((em) => work({ ...ctx, em: em }));
  };
  for (const { event, handle, handleMany, coalesce = false } of definition.handlers ?? []) {
    await jobs.consume({
      event,
      coalesce,
      queue: queueOf(definition.name, event.topic),
      handle: (envelope) => inDistrict(envelope, (ctx) => handle(ctx, envelope)),
      ...(handleMany && {
        handleMany: async (envelopes: readonly EventEnvelope<object>[]) => {
          const [first] = envelopes;
          if (first) await inDistrict(first, (ctx) => handleMany(ctx, envelopes));
        },
      }),
    });
  }
}

/** The queue in which a subgraph receives a topic. */
export function queueOf(subgraph: string, topic: string): string {
  return `${subgraph}.on.${topic}`;
}
