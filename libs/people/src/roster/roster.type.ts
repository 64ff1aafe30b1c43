import { PersonalText } from '@tongxing/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CaseType } from '../mediator/case-type.ts';

/** What is public of a mediation body, kept by another service: its name. */
@Directive('@key(fields: "districtCode id", resolvable: false)')
@ObjectType('PublishedBody', { description: '公开名册中的调解组织' })
export class PublishedBodyLink {
  @Field(() => String, { description: '辖区代码' })
  districtCode!: string;

  @Field(() => ID, { description: '编号' })
  id!: string;
}

/** A mediator as the public reads of them: no id, no employer, nothing that no flag publishes. */
@ObjectType({ description: '公开名册中的调解员', simpleResolvers: true })
export class RosterEntry {
  @PersonalText()
  @Field(() => String, { description: '姓名' })
  name!: string;

  @Field(() => PublishedBodyLink, { nullable: true, description: '所属调解组织；未公开或未编入的为空' })
  body!: PublishedBodyLink | null;

  @PersonalText()
  @Field(() => String, { nullable: true, description: '在调解组织的联系方式；未公开的为空' })
  contact!: string | null;

  @Field(() => [CaseType], { description: '擅长的争议类型；未公开的为空' })
  specialisms!: CaseType[];

  @Field(() => Boolean, { description: '演示数据' })
  demonstration!: boolean;
}

/** A district that publishes a roster. */
@ObjectType({ description: '有公开名册的辖区', simpleResolvers: true })
export class RosterDistrict {
  @Field(() => String, { description: '辖区代码' })
  code!: string;

  @Field(() => String, { description: '名称' })
  name!: string;
}
