import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The eight kinds of experts that the notice names for the team serving new enterprises. */
export const ExpertKind = {
  COORDINATOR: 'COORDINATOR',
  MEDIATOR: 'MEDIATOR',
  ARBITRATOR: 'ARBITRATOR',
  LABOUR_INSPECTOR: 'LABOUR_INSPECTOR',
  UNION_CADRE: 'UNION_CADRE',
  BARGAINING_INSTRUCTOR: 'BARGAINING_INSTRUCTOR',
  LAWYER: 'LAWYER',
  JUDGE: 'JUDGE',
} as const;
export type ExpertKind = (typeof ExpertKind)[keyof typeof ExpertKind];
registerEnumType(ExpertKind, {
  name: 'ExpertKind',
  description: '专家类别',
  valuesConfig: {
    COORDINATOR: { description: '协调员' },
    MEDIATOR: { description: '调解员' },
    ARBITRATOR: { description: '仲裁员' },
    LABOUR_INSPECTOR: { description: '劳动保障监察员' },
    UNION_CADRE: { description: '工会干部' },
    BARGAINING_INSTRUCTOR: { description: '集体协商指导员' },
    LAWYER: { description: '律师' },
    JUDGE: { description: '法官' },
  },
});

/** A member of the district's expert team. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '专家', simpleResolvers: true })
@DistrictTable({ tableName: 'expert' })
@Index({ properties: ['districtCode', 'name', 'id'] })
export class Expert extends DistrictRow {
  @Field(() => String, { description: '姓名' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => ExpertKind, { description: '类别' })
  @Property({ type: 'string', length: 24 })
  kind!: ExpertKind;

  @Field(() => String, { nullable: true, description: '所在单位' })
  @Property({ type: 'string', length: 200, nullable: true })
  unitName!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
