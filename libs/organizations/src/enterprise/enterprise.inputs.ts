import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Ownership, SizeClass } from './enterprise.enums.ts';

@InputType({ description: '企业筛选条件' })
export class EnterpriseFilter {
  @Field(() => String, { nullable: true, description: '名称、代码中的文字，或名称的拼音首字母' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;

  @Field(() => SizeClass, { nullable: true, description: '最近一年的规模' })
  sizeClass?: SizeClass | null;

  @Field(() => [SizeClass], { nullable: true, description: '最近一年的规模，其中任一；不给或为空则不限' })
  sizeClasses?: SizeClass[] | null;

  @Field(() => String, { nullable: true, description: '行业门类（或更细的代码），含其下各级，如 C' })
  industrySection?: string | null;

  @Field(() => Ownership, { nullable: true, description: '所有制' })
  ownership?: Ownership | null;

  @Field(() => Boolean, { nullable: true, description: '是否已设立在册的企业调解委员会' })
  hasMediationBody?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记日期不早于' })
  registeredFrom?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记日期不晚于' })
  registeredTo?: string | null;
}

export const EnterpriseSortField = {
  NAME: 'NAME',
  CREDIT_CODE: 'CREDIT_CODE',
  STREET: 'STREET',
  INDUSTRY: 'INDUSTRY',
  SIZE: 'SIZE',
  HEADCOUNT: 'HEADCOUNT',
  REVENUE: 'REVENUE',
  REGISTERED_ON: 'REGISTERED_ON',
} as const;
export type EnterpriseSortField = (typeof EnterpriseSortField)[keyof typeof EnterpriseSortField];
registerEnumType(EnterpriseSortField, {
  name: 'EnterpriseSortField',
  description: '企业台账的排序列',
  valuesConfig: {
    NAME: { description: '名称' },
    CREDIT_CODE: { description: '统一社会信用代码' },
    STREET: { description: '镇办（代码）' },
    INDUSTRY: { description: '行业（代码）' },
    SIZE: { description: '规模，升序由微型到大型；未划型和不适用的在最后' },
    HEADCOUNT: { description: '从业人员' },
    REVENUE: { description: '营业收入' },
    REGISTERED_ON: { description: '登记日期' },
  },
});

@InputType({ description: '企业台账的排序' })
export class EnterpriseSort {
  @Field(() => EnterpriseSortField, { description: '按哪一列' })
  by!: EnterpriseSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

@InputType({ description: '一年的规模指标' })
export class AnnualFiguresInput {
  @Field(() => Int, { description: '年度' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '从业人员（人）' })
  headcount?: number | null;

  @Field(() => Float, { nullable: true, description: '营业收入（万元），最多两位小数' })
  revenue?: number | null;

  @Field(() => Float, { nullable: true, description: '资产总额（万元），最多两位小数' })
  assets?: number | null;
}

/** The form of an enterprise: a change sends all of it, and what is empty becomes empty. */
@InputType()
export abstract class EnterpriseForm {
  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => String, { description: '统一社会信用代码，18 位' })
  creditCode!: string;

  @Field(() => String, { nullable: true, description: '校验位不符时，确认代码无误的理由' })
  creditCodeReason?: string | null;

  @Field(() => String, { description: '所在镇办代码' })
  streetCode!: string;

  @Field(() => String, {
    nullable: true,
    description: '行业：GB/T 4754-2017 门类加大类或中类代码，如 C33、G591',
  })
  industry?: string | null;

  @Field(() => String, { nullable: true, description: '登记注册类型代码，如 173' })
  registrationType?: string | null;

  @Field(() => Ownership, { nullable: true, description: '所有制；不填则随登记注册类型' })
  ownership?: Ownership | null;

  @Field(() => [AnnualFiguresInput], { nullable: true, description: '历年规模指标，每年一行' })
  figures?: AnnualFiguresInput[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记注册日期' })
  registeredOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已看过同名企业，确认不是同一家' })
  confirmedDistinct?: boolean | null;
}

@InputType({ description: '登记企业' })
export class RegisterEnterpriseInput extends EnterpriseForm {
  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复登记' })
  idempotencyKey!: string;
}

@InputType({ description: '修改企业：整张表单一并提交，空着的即清空' })
export class ChangeEnterpriseInput extends EnterpriseForm implements RowVersion {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '打开时的版本' })
  expectedVersion!: number;
}

@InputType({ description: '批量修改企业：只改所给的各项，要么全部改成，要么都不改' })
export class ChangeEnterprisesInput {
  @Field(() => [RowVersion], { description: '要改的企业，最多 200 家' })
  rows!: RowVersion[];

  @Field(() => String, { nullable: true, description: '改到的镇办代码；不给则不改' })
  streetCode?: string | null;

  @Field(() => String, { nullable: true, description: '行业代码；不给则不改' })
  industry?: string | null;

  @Field(() => String, { nullable: true, description: '登记注册类型代码；不给则不改' })
  registrationType?: string | null;

  @Field(() => Ownership, { nullable: true, description: '所有制；不给则不改' })
  ownership?: Ownership | null;
}
