import { Directive, Field, ObjectType } from 'type-graphql';

/** A district, kept by `organizations`; here it has plans. */
@Directive('@key(fields: "code")')
@ObjectType({ description: '区县', simpleResolvers: true })
export class District {
  @Field(() => String, { description: '代码' })
  code!: string;
}
