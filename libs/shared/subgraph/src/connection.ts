import type { EntityClass } from '@mikro-orm/core';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BadUserInput } from './failure.ts';
import { isId } from './id.ts';

/** The most rows a page may have. */
export const MAX_PAGE = 200;

@Directive('@shareable')
@ObjectType({ description: '分页信息', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A page of a list, with the number of all rows that match. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  /** counted when it is asked for, where counting costs a statement */
  totalCount: number | (() => Promise<number>);
}

/** Which part of a list: `first` 1…200; `after` a cursor of an earlier page. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Makes the Relay connection classes of a node type, named after it; `shareable` where several subgraphs have it. */
export function connectionOf<T extends object>(
  node: EntityClass<T>,
  { shareable = false, name = node.name } = {},
) {
  const share = shareable ? Directive('@shareable') : () => undefined;

  @share
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => node)
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @share
  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class Connection implements Page<T> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: '符合条件的总数' })
    totalCount!: Page<T>['totalCount'];
  }
  return Connection;
}

/** A page of rows that are in memory already; the cursor is the row's key. */
export function pageOf<T>(rows: readonly T[], keyOf: (row: T) => string, request: PageRequest): Page<T> {
  checkPage(request);
  const position = request.after ? rows.findIndex((row) => keyOf(row) === request.after) : -1;
  if (request.after && position < 0) throw new BadUserInput('cursor');
  const edges = rows
    .slice(position + 1, position + 1 + request.first)
    .map((node) => ({ node, cursor: keyOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: position + 1 + edges.length < rows.length,
      hasPreviousPage: position >= 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}

/** A cursor of the right shape may still hold what a column cannot: 30 February, a letter for a number. */
export function refuseImpossibleValue(error: unknown): never {
  const state = (error as { code?: unknown }).code;
  const isImpossible = typeof state === 'string' && state.startsWith('22');
  if (isImpossible) throw new BadUserInput('cursor');
  throw error;
}

/** The opaque text that stands for a place in a list. */
export function cursorOf(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Throws unless the page has an allowed size. */
export function checkPage({ first }: { first: number }): void {
  if (first < 1 || first > MAX_PAGE) throw new BadUserInput(`first must be 1…${MAX_PAGE}`);
}

/**
 * The values a cursor stands for: one for each column of the order, the id last.
 * @throws BadUserInput for anything that is no cursor of this list
 */
export function readCursor(cursor: string, length: number): (string | number | boolean | null)[] {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new BadUserInput('cursor');
  }
  const isScalar = (part: unknown) => part === null || typeof part !== 'object';
  if (!Array.isArray(value) || value.length !== length || !value.every(isScalar))
    throw new BadUserInput('cursor');
  if (!isId(value.at(-1))) throw new BadUserInput('cursor');
  return value as (string | number | boolean | null)[];
}
