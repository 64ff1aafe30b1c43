import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { MediationBodyType } from './mediation-body.entity.ts';

@InputType({ description: '调解组织筛选条件' })
export class MediationBodyFilter {
  @Field(() => String, { nullable: true, description: '名称或名称拼音首字母中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => MediationBodyType, { nullable: true, description: '类型' })
  type?: MediationBodyType | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;

  @Field(() => Boolean, { nullable: true, description: '五项是否齐备' })
  standardised?: boolean | null;
}

export const MediationBodySortField = {
  NAME: 'NAME',
  TYPE: 'TYPE',
  STREET: 'STREET',
  ESTABLISHED_ON: 'ESTABLISHED_ON',
  MEDIATORS: 'MEDIATORS',
} as const;
export type MediationBodySortField = (typeof MediationBodySortField)[keyof typeof MediationBodySortField];
registerEnumType(MediationBodySortField, {
  name: 'MediationBodySortField',
  description: '调解组织排序依据',
  valuesConfig: {
    NAME: { description: '名称' },
    TYPE: { description: '类型' },
    STREET: { description: '镇办' },
    ESTABLISHED_ON: { description: '成立日期' },
    MEDIATORS: { description: '调解员人数' },
  },
});

@InputType({ description: '调解组织排序' })
export class MediationBodySort {
  @Field(() => MediationBodySortField, { description: '依据' })
  by!: MediationBodySortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

/** What the form of a mediation body holds. */
@InputType()
export abstract class MediationBodyForm {
  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => MediationBodyType, { description: '类型' })
  type!: MediationBodyType;

  @Field(() => String, { description: '所在镇办代码' })
  streetCode!: string;

  @Field(() => ID, { nullable: true, description: '所属企业编号；企业调解委员会必填，其他类型不填' })
  enterpriseId?: string | null;

  @Field(() => Boolean, { description: '有专门的办公场所' })
  hasOffice!: boolean;

  @Field(() => Boolean, { description: '有办公设备' })
  hasEquipment!: boolean;

  @Field(() => Boolean, { description: '名称、标识规范统一' })
  hasNameAndLogo!: boolean;

  @Field(() => Boolean, { description: '三项制度（工作程序、工作职责、调解员行为规范）上墙' })
  hasPostedRules!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '成立日期' })
  establishedOn?: string | null;

  @Field(() => String, { nullable: true, description: '对外公布的联系电话' })
  contact?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '备案日期；未备案的为空' })
  filedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已核对可能重复的记录，确认不是同一个' })
  confirmedDistinct?: boolean | null;
}

@InputType({ description: '登记调解组织' })
export class RegisterMediationBodyInput extends MediationBodyForm {
  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复登记' })
  idempotencyKey!: string;
}

@InputType({ description: '修改调解组织；整份表单一并提交' })
export class ChangeMediationBodyInput extends MediationBodyForm {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '打开时的版本' })
  expectedVersion!: number;
}

@InputType({ description: '批量修改调解组织；只改给出的字段' })
export class ChangeMediationBodiesInput {
  @Field(() => [RowVersion], { description: '要改的记录，1 至 200 条' })
  rows!: RowVersion[];

  @Field(() => String, { nullable: true, description: '所在镇办代码' })
  streetCode?: string | null;

  @Field(() => MediationBodyType, { nullable: true, description: '类型' })
  type?: MediationBodyType | null;

  @Field(() => Boolean, { nullable: true, description: '有专门的办公场所' })
  hasOffice?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '有办公设备' })
  hasEquipment?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '名称、标识规范统一' })
  hasNameAndLogo?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '三项制度上墙' })
  hasPostedRules?: boolean | null;
}
