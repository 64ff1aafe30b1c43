import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ServiceLine, SocialOrganizationKind } from './social-organization.enums.ts';

@InputType({ description: '社会组织筛选条件' })
export class SocialOrganizationFilter {
  @Field(() => String, { nullable: true, description: '名称、统一社会信用代码或名称拼音首字母中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => SocialOrganizationKind, { nullable: true, description: '类型' })
  kind?: SocialOrganizationKind | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;

  @Field(() => ServiceLine, { nullable: true, description: '开展此服务事项的' })
  service?: ServiceLine | null;

  @Field(() => Boolean, { nullable: true, description: '设施、人员、工作事项是否均达到工作规范' })
  normsMet?: boolean | null;
}

export const SocialOrganizationSortField = {
  NAME: 'NAME',
  KIND: 'KIND',
  STREET: 'STREET',
  STAFF: 'STAFF',
  REGISTERED_ON: 'REGISTERED_ON',
} as const;
export type SocialOrganizationSortField =
  (typeof SocialOrganizationSortField)[keyof typeof SocialOrganizationSortField];
registerEnumType(SocialOrganizationSortField, {
  name: 'SocialOrganizationSortField',
  description: '社会组织排序依据',
  valuesConfig: {
    NAME: { description: '名称' },
    KIND: { description: '类型' },
    STREET: { description: '镇办' },
    STAFF: { description: '从业人员数' },
    REGISTERED_ON: { description: '登记成立日期' },
  },
});

@InputType({ description: '社会组织排序' })
export class SocialOrganizationSort {
  @Field(() => SocialOrganizationSortField, { description: '依据' })
  by!: SocialOrganizationSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

/** What the form of a social organisation holds. */
@InputType()
abstract class SocialOrganizationForm {
  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码，18 位；尚未取得的为空' })
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: '校验位不符时，确认代码无误的理由' })
  creditCodeReason?: string | null;

  @Field(() => SocialOrganizationKind, { description: '类型' })
  kind!: SocialOrganizationKind;

  @Field(() => String, { nullable: true, description: '所在镇办代码；面向全辖区的为空' })
  streetCode?: string | null;

  @Field(() => String, { nullable: true, description: '所属行业：GB/T 4754-2017 代码，如 C33' })
  industry?: string | null;

  @Field(() => Int, { nullable: true, description: '从业人员数' })
  staff?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记成立日期' })
  registeredOn?: string | null;

  @Field(() => [ServiceLine], { description: '开展的服务事项' })
  services!: ServiceLine[];

  @Field(() => Boolean, { description: '设施达到工作规范' })
  facilitiesMet!: boolean;

  @Field(() => Boolean, { description: '人员达到工作规范' })
  staffingMet!: boolean;

  @Field(() => Boolean, { description: '工作事项达到工作规范' })
  workItemsMet!: boolean;

  @Field(() => String, { nullable: true, description: '开展工作情况及备注' })
  remark?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已核对同名记录，确认不是同一个' })
  confirmedDistinct?: boolean | null;
}
export type { SocialOrganizationForm };

@InputType({ description: '登记社会组织' })
export class RegisterSocialOrganizationInput extends SocialOrganizationForm {
  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复登记' })
  idempotencyKey!: string;
}

@InputType({ description: '修改社会组织；整份表单一并提交' })
export class ChangeSocialOrganizationInput extends SocialOrganizationForm {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '打开时的版本' })
  expectedVersion!: number;
}

@InputType({ description: '批量修改社会组织；只改给出的字段' })
export class ChangeSocialOrganizationsInput {
  @Field(() => [RowVersion], { description: '要改的记录，1 至 200 条' })
  rows!: RowVersion[];

  @Field(() => String, { nullable: true, description: '所在镇办代码' })
  streetCode?: string | null;

  @Field(() => SocialOrganizationKind, { nullable: true, description: '类型' })
  kind?: SocialOrganizationKind | null;
}
