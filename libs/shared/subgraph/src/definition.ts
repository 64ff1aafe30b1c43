import type { EntityClass, MigrationObject, Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { Permissions } from '@tongxing/auth';
import type { EventContract, EventEnvelope } from '@tongxing/jobs';
import type { Ctx } from './context.ts';
import type { Reference } from './reference.ts';

type ResolverClass = new () => object;
type MigrationEntry = MigrationObject | Constructor<Migration>;

/** What happens when another subgraph tells a fact. Must be idempotent; runs in one transaction. */
export interface EventHandler {
  readonly event: EventContract<object>;
  readonly handle: (ctx: Ctx, envelope: EventEnvelope<object>) => Promise<void>;
  /** facts of one entity that wait together are handled once, by the last of them */
  readonly coalesce?: boolean;
  /** many facts of one district at once, in one transaction */
  readonly handleMany?: (ctx: Ctx, envelopes: readonly EventEnvelope<object>[]) => Promise<void>;
}

/** Typed helper for {@link EventHandler}. */
export function on<Data extends object>(
  event: EventContract<Data>,
  handle: (ctx: Ctx, envelope: EventEnvelope<Data>) => Promise<void>,
  { coalesce = false } = {},
): EventHandler {
  return { event, handle: handle as EventHandler['handle'], coalesce };
}

/** As {@link on}, for facts that come by the thousand: `handleMany` takes those of one district, in no order. */
export function onMany<Data extends object>(
  event: EventContract<Data>,
  handleMany: (ctx: Ctx, envelopes: readonly EventEnvelope<Data>[]) => Promise<void>,
): EventHandler {
  return {
    event,
    handle: (ctx, envelope) => handleMany(ctx, [envelope as EventEnvelope<Data>]),
    handleMany: handleMany as NonNullable<EventHandler['handleMany']>,
  };
}

/** Opens a context of a district's own for work that no person asked for. */
export type Steward = (districtCode: string) => Ctx;

/** All that a subgraph is. Server, SDL, migrations, tests and the contract come from this one value. */
export interface SubgraphDefinition {
  /** also the name of the PostgreSQL schema and the prefix of its roles */
  readonly name: string;
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly MigrationEntry[];
  readonly resolvers: readonly ResolverClass[];
  /** object types that only a reference or a union reaches */
  readonly types?: readonly EntityClass<object>[];
  /** federated types this subgraph resolves by key */
  readonly references: Readonly<Record<string, Reference>>;
  readonly permissions: Permissions<string>;
  /** facts of others that this subgraph keeps a projection of */
  readonly handlers?: readonly EventHandler[];
  /** loads what the subgraph cannot be without (reference data, plans); safe to repeat */
  readonly load?: (steward: Steward) => Promise<void>;
  /** commands for the operator, run as the owner: `main.js <command> …`; what they return is printed */
  readonly commands?: Readonly<
    Record<string, (steward: Steward, args: readonly string[]) => Promise<string>>
  >;
  /** generates demonstration data, marked as such; safe to repeat */
  readonly demonstrate?: (steward: Steward) => Promise<void>;
}

/** Declares a subgraph. */
export function defineSubgraph(definition: SubgraphDefinition): SubgraphDefinition {
  return definition;
}
