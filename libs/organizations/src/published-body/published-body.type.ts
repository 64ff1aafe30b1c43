import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A mediation body as far as the public roster names it. */
@Directive('@key(fields: "districtCode id")')
@ObjectType({ description: '公开名册中的调解组织', simpleResolvers: true })
export class PublishedBody {
  @Field(() => String, { description: '辖区代码' })
  districtCode!: string;

  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => String, { description: '名称' })
  name!: string;
}
