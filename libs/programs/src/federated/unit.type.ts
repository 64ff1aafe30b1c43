import { Directive, Field, ObjectType } from 'type-graphql';

/** A unit of the committee, kept by `organizations`; named here by its key. */
@Directive('@key(fields: "districtCode code", resolvable: false)')
@ObjectType({ description: '成员单位', simpleResolvers: true })
export class Unit {
  @Field(() => String, { description: '辖区代码' })
  districtCode!: string;

  @Field(() => String, { description: '代码' })
  code!: string;
}
