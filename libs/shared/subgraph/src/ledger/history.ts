import DataLoader from 'dataloader';
import type { EntityClass } from '@mikro-orm/core';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { recordReads } from '../audit/accesses.ts';
import { checkPage, connectionOf, type Page, type PageRequest } from '../connection.ts';
import { once, type Ctx } from '../context.ts';
import { BadUserInput } from '../failure.ts';
import { maskOf, personalField, PersonalText } from '../personal/personal.ts';
import type { Mask } from '../personal/mask.policy.ts';
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

  @PersonalText()
  @Field(() => String, { nullable: true, description: '改动前' })
  before!: string | null;

  @PersonalText()
  @Field(() => String, { nullable: true, description: '改动后' })
  after!: string | null;
}

/** Who changed what, when and why: read from the log that the database itself writes. */
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

  @Field(() => String, { nullable: true, description: '原因，改动时填写的' })
  reason!: string | null;

  @Field(() => [FieldChange], { description: '改了什么' })
  fields!: FieldChange[];
}

export const ChangeConnection = connectionOf(Change, { shareable: true });

/** The mask of a field of the entry, null where its values are shown. */
type MaskOfField = (field: string) => Mask | null;

interface Entry {
  readonly id: string;
  readonly occurred_at: Date;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly reason: string | null;
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
  row: T,
  fields: readonly (keyof T & string)[],
  request: PageRequest,
): Promise<Page<Change>> {
  checkPage(request);
  if (request.after && !/^\d{1,18}$/.test(request.after)) throw new BadUserInput('cursor');
  const key = `history ${entity.name} ${request.first} ${request.after ?? ''}`;
  return once(ctx, key, () => loaderOf(ctx, entity, fields, request)).load(row);
}

function loaderOf<T extends DistrictRow>(
  ctx: Ctx,
  entity: EntityClass<T>,
  fields: readonly (keyof T & string)[],
  { first, after }: PageRequest,
): DataLoader<T, Page<Change>, string> {
  const meta = ctx.em.getMetadata().get(entity);
  const columns = new Map(fields.map((name) => [name, columnOf(ctx, entity, name)]));
  const schema = ctx.em.config.get('schema');
  const load = async (rows: readonly T[]) => {
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
        rows.map(({ id }) => id).join(','),
        after ?? null,
        after ?? null,
        [...columns.values()].join(','),
        first + 1,
      ],
    );
    const byRow = Map.groupBy(entries, ({ row_id }) => row_id);
    return rows.map((row) => {
      const maskOfField = (field: string) => maskOf(ctx, entity, field, row);
      const page = pageOfEntries(byRow.get(row.id) ?? [], columns, maskOfField, { first, after });
      const shown = page.edges.flatMap(({ node }) => node.fields.map(({ field }) => field));
      if (shown.some((field) => personalField(entity, field) && !maskOfField(field))) {
        recordReads(ctx, {
          what: `${meta.tableName}.history`,
          ids: [row.id],
          districtCode: row.districtCode,
        });
      }
      return page;
    });
  };
  return new DataLoader(load, { cacheKeyFn: ({ id }) => id });
}

function pageOfEntries(
  entries: readonly Entry[],
  columns: ReadonlyMap<string, string>,
  maskOfField: MaskOfField,
  { first, after }: PageRequest,
): Page<Change> {
  const edges = entries
    .slice(0, first)
    .map((entry) => ({ node: changeOf(entry, columns, maskOfField), cursor: String(entry.id) }));
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

function changeOf(entry: Entry, columns: ReadonlyMap<string, string>, maskOfField: MaskOfField): Change {
  const fields = [...columns].flatMap(([field, column]) => {
    const [before, after] = [textOf(entry.before?.[column]), textOf(entry.after?.[column])];
    const mask = maskOfField(field);
    const told = (value: string | null) => (mask && value !== null ? mask(value) : value);
    return before === after ? [] : [{ field, before: told(before), after: told(after) }];
  });
  const isPlatform = entry.actor === null || entry.actor.startsWith('system:');
  return {
    id: String(entry.id),
    at: new Date(entry.occurred_at),
    operation: OPERATIONS[entry.operation] ?? ChangeOperation.CHANGED,
    by: isPlatform ? null : (entry.actor_name ?? entry.actor),
    reason: entry.reason,
    fields,
  };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
