import { Arg, Ctx as Context, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../allow.ts';
import type { Page } from '../connection.ts';
import type { Ctx } from '../context.ts';
import { AuditConnection, AuditFilter, type AuditEntry } from './entry.type.ts';
import { recordExport, RecordExportInput, RecordExportResult } from './export.ts';
import { searchAudit } from './search.ts';

/**
 * Makes the resolver of `<subgraph>Audit`, in which one searches what was done here, and of
 * `<subgraph>RecordExport`, by which a page says that somebody takes a list away.
 */
export function auditResolver(subgraph: string): new () => object {
  @Resolver()
  class AuditResolver {
    @Allow('audit.read')
    @Query(() => AuditConnection, {
      name: `${subgraph}Audit`,
      nullable: true,
      description: '操作日志：谁在何时做了什么，最新的在前',
    })
    audit(
      @Context() ctx: Ctx,
      @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null,
      @Arg('first', () => Int, { defaultValue: 50 }) first: number,
      @Arg('after', () => String, { nullable: true }) after?: string,
    ): Promise<Page<AuditEntry>> {
      return searchAudit(ctx, filter ?? {}, { first, after });
    }

    @Allow('export.record')
    @Mutation(() => RecordExportResult, {
      name: `${subgraph}RecordExport`,
      nullable: true,
      description: '记下一次导出或打印；记下之后才交出',
    })
    recordExport(
      @Context() ctx: Ctx,
      @Arg('input', () => RecordExportInput) input: RecordExportInput,
    ): Promise<RecordExportResult> {
      return recordExport(ctx, input);
    }
  }
  return AuditResolver;
}
