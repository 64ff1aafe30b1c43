import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Employment } from '../employment.ts';

/** Who mediates labour and personnel disputes; the notice wants the roster published. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '调解员', simpleResolvers: true })
@DistrictTable({ tableName: 'mediator', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'bodyId', 'name', 'id'] })
export class Mediator extends DistrictRow {
  @Field(() => String, { description: '姓名' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => Employment, { description: '专职或兼职' })
  @Property({ type: 'string', length: 16 })
  employment!: Employment;

  /** the body they belong to; null for who is in the district's pool only */
  @Property({ type: 'uuid', nullable: true })
  bodyId!: string | null;

  /** where the body is */
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
