import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable, maskName, Personal } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { isNameShown } from './name-shown.ts';

/**
 * One human, who is at most once a coordinator, once a mediator and once an expert. The table knows no street:
 * a person is shown only through a role that the actor may see.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '人员：同一个人至多各任一次协调员、调解员、专家', simpleResolvers: true })
@DistrictTable({ tableName: 'person' })
@Index({ properties: ['districtCode', 'nameKey', 'id'] })
export class Person extends DistrictRow {
  @Personal<Person>({ mask: maskName, isShown: (ctx, person) => isNameShown(ctx, person) })
  @Field(() => String, { description: '姓名' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;

  /** the name as far as two entries of one human would agree in it */
  @Property({ type: 'string', length: 200, collation: 'C' })
  nameKey!: string;

  @Field(() => String, { nullable: true, description: '工作单位' })
  @Property({ type: 'string', length: 200, nullable: true, collation: 'zh-x-icu' })
  employer!: string | null;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
