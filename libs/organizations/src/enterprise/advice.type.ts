import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CreditCodeFinding as Finding } from './credit-code.policy.ts';
import { Enterprise } from './enterprise.entity.ts';
import { SizeClass } from './enterprise.enums.ts';

/** What can be said of a credit code by looking at it, see `credit-code.policy.ts`. */
export const CreditCodeFinding = {
  SOUND: 'SOUND',
  CHECK_CHARACTER: 'CHECK_CHARACTER',
  MALFORMED: 'MALFORMED',
  NOT_AN_ENTERPRISE: 'NOT_AN_ENTERPRISE',
  NOT_A_SOCIAL_ORGANIZATION: 'NOT_A_SOCIAL_ORGANIZATION',
} as const satisfies { [finding in Finding]: finding };
registerEnumType(CreditCodeFinding, {
  name: 'CreditCodeFinding',
  description: '对统一社会信用代码的判断',
  valuesConfig: {
    SOUND: { description: '校验位相符' },
    CHECK_CHARACTER: { description: '校验位不符，写明理由方可登记' },
    MALFORMED: { description: '不是统一社会信用代码' },
    NOT_AN_ENTERPRISE: { description: '是其他机构的代码，不是企业的' },
    NOT_A_SOCIAL_ORGANIZATION: { description: '是其他机构的代码，不是社会组织的' },
  },
});

@ObjectType({ description: '对一个统一社会信用代码的判断', simpleResolvers: true })
export class CreditCodeJudgement {
  @Field(() => String, { description: '代码，已化为半角大写' })
  code!: string;

  @Field(() => CreditCodeFinding, { description: '结论' })
  finding!: Finding;

  @Field(() => String, { description: '给人看的说明' })
  message!: string;

  @Field(() => Enterprise, { nullable: true, description: '已用此代码登记的企业；没有或不可见的为空' })
  existing!: Enterprise | null;
}

@InputType({ description: '划型所需的一年指标' })
export class SizeClassInput {
  @Field(() => String, { nullable: true, description: '行业代码，如 C33' })
  industry?: string | null;

  @Field(() => Int, { nullable: true, description: '年度' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: '从业人员（人）' })
  headcount?: number | null;

  @Field(() => Float, { nullable: true, description: '营业收入（万元）' })
  revenue?: number | null;

  @Field(() => Float, { nullable: true, description: '资产总额（万元）' })
  assets?: number | null;
}

@ObjectType({ description: '划型结果', simpleResolvers: true })
export class SizeClassFinding {
  @Field(() => SizeClass, { nullable: true, description: '规模；还不能划定的为空' })
  sizeClass!: SizeClass | null;

  @Field(() => String, { description: '依据，或还缺什么' })
  explanation!: string;
}
