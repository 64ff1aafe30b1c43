import DataLoader from 'dataloader';
import type { EntityClass } from '@mikro-orm/core';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { checkPage, connectionOf, type Page, type PageRequest } from '../connection.ts';
import { once, type Ctx } from '../context.ts';
import { BadUserInput } from '../failure.ts';
import type { DistrictRow } from '../rows.ts';
import { columnOf } from '../columns.ts';

export const ChangeOperation = { CREATED: 'CREATED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
export type ChangeOperation = (typeof ChangeOperation)[keyof typeof ChangeOperation];
registerEnumType(ChangeOperation, {
  name: 'ChangeOperation',
  description: '改动的种类',
  valuesConfig: {
    CREATED: { description: '新建' },
    CHANGED: { description: '修改' },
    REMOVED: { description: '删除' },
  },
});

/** One field before and after; numbers, days and codes as text, lists and tables as JSON. */
@Directive('@shareable')
@ObjectType({ description: '一个字段的改动', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: '字段名，与记录的字段同名' })
  field!: string;

  @Field(() => String, { nullable: true, description: '改动前' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '改动后' })
  after!: string | null;
}

/** Who changed what, when: read from the log that the database itself writes. */
@Directive('@shareable')
@ObjectType({ description: '一次改动', simpleResolvers: true })
export class Change {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: '时间' })
  at!: Date;

  @Field(() => ChangeOperation, { description: '种类' })
  operation!: ChangeOperation;

  @Field(() => String, { nullable: true, description: '改动人；平台自己为空' })
  by!: string | null;

  @Field(() => [FieldChange], { description: '改了什么' })
  fields!: FieldChange[];
}

export const ChangeConnection = connectionOf(Change, { shareable: true });

interface Entry {
  readonly id: string;
  readonly occurred_at: Date;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly operation: string;
  readonly row_id: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly total: string;
}

const OPERATIONS: Readonly<Record<string, ChangeOperation>> = {
  INSERT: ChangeOperation.CREATED,
  UPDATE: ChangeOperation.CHANGED,
  DELETE: ChangeOperation.REMOVED,
};

/**
 * The changes of an entry, the newest first; one statement for any number of entries. The caller has shown that
 * the actor may see the entry. Changes of other columns than `fields` are left out.
 * @param fields the properties that people see
 * @throws BadUserInput for a page too large or a cursor that is none
 */
export function historyOf<T extends DistrictRow>(
  ctx: Ctx,
  entity: EntityClass<T>,
  row: Pick<DistrictRow, 'id'>,
  fields: readonly (keyof T & string)[],
  request: PageRequest,
): Promise<Page<Change>> {
  checkPage(request);
  if (request.after && !/^\d{1,18}$/.test(request.after)) throw new BadUserInput('cursor');
  const key = `history ${entity.name} ${request.first} ${request.after ?? ''}`;
  return once(ctx, key, () => loaderOf(ctx, entity, fields, request)).load(row.id);
}

function loaderOf<T extends DistrictRow>(
  ctx: Ctx,
  entity: EntityClass<T>,
  fields: readonly (keyof T & string)[],
  { first, after }: PageRequest,
): DataLoader<string, Page<Change>> {
  const meta = ctx.em.getMetadata().get(entity);
  const columns = new Map(fields.map((name) => [name, columnOf(ctx, entity, name)]));
  const schema = ctx.em.config.get('schema');
  return new DataLoader(async (ids) => {
    const entries = await ctx.em.execute<Entry[]>(
      `select * from (
         select log.*,
           count(*) over (partition by row_id) as total,
           row_number() over (partition by row_id order by id desc) as place
         from "${schema}"."audit_log" log
         where district_code = any(string_to_array(?, ',')) and table_name = ?
           and row_id = any(string_to_array(?, ',')) and (?::bigint is null or id < ?::bigint)
           and exists (select from unnest(string_to_array(?, ',')) seen
             where before -> seen is distinct from after -> seen)
       ) newest
       where place <= ?
       order by row_id, id desc`,
      [
        ctx.actor?.districts.join(',') ?? '',
        meta.tableName,
        ids.join(','),
        after ?? null,
        after ?? null,
        [...columns.values()].join(','),
        first + 1,
      ],
    );
    const byRow = Map.groupBy(entries, ({ row_id }) => row_id);
    return ids.map((id) => pageOfEntries(byRow.get(id) ?? [], columns, { first, after }));
  });
}

function pageOfEntries(
  entries: readonly Entry[],
  columns: ReadonlyMap<string, string>,
  { first, after }: PageRequest,
): Page<Change> {
  const edges = entries
    .slice(0, first)
    .map((entry) => ({ node: changeOf(entry, columns), cursor: String(entry.id) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: entries.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(entries[0]?.total ?? 0),
  };
}

function changeOf(entry: Entry, columns: ReadonlyMap<string, string>): Change {
  const fields = [...columns].flatMap(([field, column]) => {
    const [before, after] = [textOf(entry.before?.[column]), textOf(entry.after?.[column])];
    return before === after ? [] : [{ field, before, after }];
  });
  const isPlatform = entry.actor === null || entry.actor.startsWith('system:');
  return {
    id: String(entry.id),
    at: new Date(entry.occurred_at),
    operation: OPERATIONS[entry.operation] ?? ChangeOperation.CHANGED,
    by: isPlatform ? null : (entry.actor_name ?? entry.actor),
    fields,
  };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
