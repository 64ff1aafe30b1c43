import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../connection.ts';
import { FieldChange } from '../ledger/history.ts';
import { PersonalText } from '../personal/personal.ts';

/** What was done: a change of a row, or an access to rows. */
export const AuditKind = {
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  REMOVED: 'REMOVED',
  READ: 'READ',
  REVEALED: 'REVEALED',
  EXPORTED: 'EXPORTED',
} as const;
export type AuditKind = (typeof AuditKind)[keyof typeof AuditKind];
registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: '操作的种类',
  valuesConfig: {
    CREATED: { description: '新建' },
    CHANGED: { description: '修改' },
    REMOVED: { description: '删除' },
    READ: { description: '查看个人信息' },
    REVEALED: { description: '显示被遮盖的个人信息' },
    EXPORTED: { description: '导出或打印' },
  },
});

/** One thing that was done, as the database itself recorded it. */
@Directive('@shareable')
@ObjectType({ description: '操作日志的一条', simpleResolvers: true })
export class AuditEntry {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: '时间，由数据库记下' })
  at!: Date;

  @Field(() => AuditKind, { description: '种类' })
  kind!: AuditKind;

  @Field(() => String, { nullable: true, description: '操作人；平台自己或直接改数据库的为空' })
  by!: string | null;

  @Field(() => String, {
    description: '操作人的编号；平台自己为 system:…，直接改数据库的为 database:数据库角色',
  })
  byId!: string;

  @Field(() => [String], { description: '当时的角色' })
  roles!: string[];

  @Field(() => String, { nullable: true, description: '请求编号' })
  requestId!: string | null;

  @Field(() => String, { description: '什么：数据表；查看、导出的，为查询名或台账名' })
  table!: string;

  @Field(() => ID, { nullable: true, description: '记录编号；涉及多条的为空' })
  recordId!: string | null;

  @PersonalText()
  @Field(() => String, { nullable: true, description: '记录名称；不能看内容的为空' })
  recordName!: string | null;

  @Field(() => String, { nullable: true, description: '原因，操作时填写的' })
  reason!: string | null;

  @Field(() => Int, { description: '涉及几条记录' })
  count!: number;

  @Field(() => [FieldChange], {
    description: '改了什么；查看、导出的，为其范围。不能看内容的，只有字段名',
  })
  fields!: FieldChange[];
}

export const AuditConnection = connectionOf(AuditEntry, { shareable: true, name: 'Audit' });

/** What is looked for in the log; all conditions hold together. */
@InputType({ description: '查询操作日志的条件' })
export class AuditFilter {
  @Field(() => GraphQLLocalDate, { nullable: true, description: '自某日（含）' })
  from?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '至某日（含）' })
  to?: string;

  @Field(() => String, { nullable: true, description: '操作人：编号，或姓名的一部分' })
  actor?: string;

  @Field(() => ID, { nullable: true, description: '记录编号' })
  recordId?: string;

  @Field(() => String, { nullable: true, description: '请求编号' })
  requestId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: '为 false 的，不要平台自己的操作（汇总、载入）；直接改数据库的总在其中',
  })
  platform?: boolean;

  @Field(() => [AuditKind], { nullable: true, description: '种类，其中之一' })
  kind?: AuditKind[];
}
