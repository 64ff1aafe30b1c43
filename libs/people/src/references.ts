import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An enterprise, kept by another service; here it gets the people who coordinate it. */
@Directive('@key(fields: "id")')
@ObjectType('Enterprise', { description: '企业（用人单位）' })
export class EnterpriseLink {
  @Field(() => ID, { description: '编号' })
  id!: string;
}

/** A mediation body, kept by another service; here it gets its mediators. */
@Directive('@key(fields: "id")')
@ObjectType('MediationBody', { description: '劳动人事争议调解组织' })
export class MediationBodyLink {
  @Field(() => ID, { description: '编号' })
  id!: string;
}

/** A town or sub-district office, kept by another service. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Street', { description: '镇、街道办事处（镇办）' })
export class StreetLink {
  @Field(() => String, { description: '统计用区划代码，九位' })
  code!: string;
}
