import { Field, InputType, Int, ObjectType, registerEnumType, Directive } from 'type-graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Checks } from '../checks.ts';
import type { Ctx } from '../context.ts';
import { resultOf } from '../ledger/answers.ts';
import { InvalidInput } from '../problems.ts';
import { recordAccess } from './accesses.ts';

/** How something left the platform. */
export const ExportFormat = { XLSX: 'XLSX', PRINT: 'PRINT' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: '带走的形式',
  valuesConfig: { XLSX: { description: 'Excel 文件' }, PRINT: { description: '打印' } },
});

@InputType({ description: '即将导出或打印什么' })
export class RecordExportInput {
  @Field(() => String, { description: '台账或页面的名称，如 enterprises' })
  registry!: string;

  @Field(() => ExportFormat, { description: '形式' })
  format!: ExportFormat;

  @Field(() => Int, { description: '几条' })
  rows!: number;

  @Field(() => String, { nullable: true, description: '当时的筛选条件，如地址栏所示' })
  filter?: string;

  @Field(() => String, { description: '这次导出的编号，重复提交只记一次' })
  idempotencyKey!: string;
}

@Directive('@shareable')
@ObjectType({ description: '已记入操作日志，可以交出', simpleResolvers: true })
export class ExportRecorded {
  @Field(() => GraphQLDateTimeISO, { description: '何时' })
  at!: Date;
}

export const RecordExportResult = resultOf('RecordExportResult', '记录一次导出或打印的结果', [
  ExportRecorded,
  InvalidInput,
] as const);
export type RecordExportResult = typeof RecordExportResult;

/** Records that somebody takes a list away, before they have it. */
export async function recordExport(ctx: Ctx, input: RecordExportInput): Promise<RecordExportResult> {
  const faults = new Checks(ctx);
  faults.text('registry', input.registry, { max: 100 });
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  faults.length('filter', input.filter, 2000);
  faults.must(input.rows >= 0, 'rows', 'NEGATIVE', { zh: '不能小于 0。', en: 'Cannot be below 0.' });
  if (faults.any) return faults.asProblem();
  const { registry, format, rows, filter, idempotencyKey } = input;
  const detail = { format, ...(filter ? { filter } : {}) };
  await recordAccess(ctx, { kind: 'EXPORTED', what: registry, ids: [], count: rows, detail, idempotencyKey });
  return Object.assign(new ExportRecorded(), { at: ctx.now });
}
