import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, searchTextOf } from '@tongxing/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { RoleRow } from '../person/role.entity.ts';
import { ExpertKind } from './expert-kind.ts';

/** A member of the district's expert team. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '专家', simpleResolvers: true })
@DistrictTable({ tableName: 'expert' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'kind', 'id'] })
@Index({ properties: ['districtCode', 'employer', 'id'] })
@Index({ properties: ['districtCode', 'teamId'] })
@Unique({ properties: ['districtCode', 'personId'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Expert extends RoleRow {
  @Field(() => ExpertKind, { description: '类别' })
  @Property({ type: 'string', length: 24 })
  kind!: ExpertKind;

  @Property({ type: 'uuid', nullable: true })
  teamId: string | null = null;

  @Field(() => String, { nullable: true, description: '专长' })
  @Property({ type: 'text', nullable: true })
  specialisms: string | null = null;
}

/** What an expert is found by: name with its initials, employer, specialisms. */
export function expertSearchText(row: Pick<Expert, 'name' | 'employer' | 'specialisms'>): string {
  return searchTextOf(row.name, [row.employer, row.specialisms], true);
}
