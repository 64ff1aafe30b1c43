import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Experts who work together, such as the team that serves new enterprises; made when it is first named. */
@ObjectType({ description: '专家团队', simpleResolvers: true })
@DistrictTable({ tableName: 'expert_team' })
@Unique({ properties: ['districtCode', 'name'] })
export class ExpertTeam extends DistrictRow {
  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;
}
