import { DeadlockException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Actor, Permissions } from '@tongxing/auth';
import type { EventContract, Fact } from '@tongxing/jobs';
import type { Logger } from '@tongxing/logging';
import type { ReadsOfRequest } from './audit/accesses.ts';
import { Unauthenticated } from './failure.ts';
import type { Language, Text } from './language.ts';

/** Publishes facts with the transaction of the given entity manager. */
export interface EventPublisher {
  publish<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    fact: Fact<Data>,
  ): Promise<void>;
  /** any number of facts of one kind, with one statement */
  publishAll<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    facts: readonly Fact<Data>[],
  ): Promise<void>;
}

/** Who acts, on what, in which language: the first parameter of every service function. */
export interface Ctx {
  /** null = nobody signed in */
  readonly actor: Actor | null;
  /** forked for this request; row-level security knows the actor's jurisdiction */
  readonly em: SqlEntityManager;
  readonly language: Language;
  readonly requestId: string;
  /** the injected clock's reading when the request arrived */
  readonly now: Date;
  readonly permissions: Permissions<string>;
  readonly events: EventPublisher;
  readonly log: Logger;
  /** values that are made once a request: loaders, loaded plans */
  readonly memo: Map<unknown, unknown>;
  /** personal data that the answer shows; see `recordReads` */
  readonly reads: ReadsOfRequest;
}

/** The signed-in actor; throws {@link Unauthenticated} for nobody. */
export function actorOf(ctx: Ctx): Actor {
  if (!ctx.actor) throw new Unauthenticated();
  return ctx.actor;
}

/** The statement in the caller's language. */
export function say(ctx: Pick<Ctx, 'language'>, text: Text): string {
  return text[ctx.language];
}

/** Makes a value once a request and hands out the same one afterwards. */
export function once<T>(ctx: Pick<Ctx, 'memo'>, key: unknown, make: () => T): T {
  if (!ctx.memo.has(key)) ctx.memo.set(key, make());
  return ctx.memo.get(key) as T;
}

/** How often a change is begun in all, where others that it met in another order made it give way. */
const MOST_BEGINNINGS = 3;

/**
 * Runs a change in one transaction, its events included: either all of it happens or nothing. What was
 * remembered for this request is forgotten, so that the answer shows the state after the change.
 *
 * Two changes that each wait for what the other holds are a deadlock: PostgreSQL takes all of one of them back, and
 * that one is begun anew. So `change` may run again, and keeps nothing outside of its transaction.
 */
export async function transact<T>(ctx: Ctx, change: (tx: Ctx) => Promise<T>): Promise<T> {
  const isOutermost = !ctx.em.isInTransaction();
  for (let beginnings = 1; ; beginnings += 1) {
    try {
      const result = await ctx.em.transactional((em) => change({ ...ctx, em: em, memo: new Map() }));
      ctx.memo.clear();
      return result;
    } catch (error) {
      const gaveWay = error instanceof DeadlockException;
      if (!gaveWay || !isOutermost || beginnings === MOST_BEGINNINGS) throw error;
      ctx.em.clear();
    }
  }
}
