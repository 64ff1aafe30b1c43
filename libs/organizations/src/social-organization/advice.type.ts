import { Field, ObjectType } from 'type-graphql';
import { CreditCodeFinding } from '../enterprise/advice.type.ts';
import type { CreditCodeFinding as Finding } from '../enterprise/credit-code.policy.ts';
import { SocialOrganization } from './social-organization.entity.ts';

@ObjectType({ description: '对社会组织的统一社会信用代码的判断', simpleResolvers: true })
export class SocialOrganizationCodeJudgement {
  @Field(() => String, { description: '代码，已化为半角大写' })
  code!: string;

  @Field(() => CreditCodeFinding, { description: '结论' })
  finding!: Finding;

  @Field(() => String, { description: '给人看的说明' })
  message!: string;

  @Field(() => SocialOrganization, {
    nullable: true,
    description: '已用此代码登记的社会组织；没有或不可见的为空',
  })
  existing!: SocialOrganization | null;
}
