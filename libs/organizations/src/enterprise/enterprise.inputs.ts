import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { EnterpriseStatus, SizeClass } from './enterprise.entity.ts';

@InputType({ description: '企业筛选条件' })
export class EnterpriseFilter {
  @Field(() => String, { nullable: true, description: '名称或统一社会信用代码中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => EnterpriseStatus, { nullable: true })
  status?: EnterpriseStatus | null;

  @Field(() => SizeClass, { nullable: true })
  sizeClass?: SizeClass | null;
}

export const EnterpriseSort = { NAME: 'NAME', REGISTERED_ON_DESC: 'REGISTERED_ON_DESC' } as const;
export type EnterpriseSort = (typeof EnterpriseSort)[keyof typeof EnterpriseSort];
registerEnumType(EnterpriseSort, {
  name: 'EnterpriseSort',
  description: '企业排序',
  valuesConfig: {
    NAME: { description: '按名称' },
    REGISTERED_ON_DESC: { description: '按登记日期，新的在前，日期不详的在后' },
  },
});

@InputType({ description: '登记企业' })
export class RegisterEnterpriseInput {
  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => String, { description: '统一社会信用代码，18 位' })
  creditCode!: string;

  @Field(() => String, { nullable: true, description: '校验位不符时，确认代码无误的理由' })
  creditCodeReason?: string | null;

  @Field(() => String, { description: '所在镇办代码' })
  streetCode!: string;

  @Field(() => String, { nullable: true, description: '行业：GB/T 4754-2017 门类或大类代码，如 C33' })
  industry?: string | null;

  @Field(() => SizeClass, { nullable: true, description: '企业规模' })
  sizeClass?: SizeClass | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记注册日期' })
  registeredOn?: string | null;

  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复登记' })
  idempotencyKey!: string;
}
