import { SIZE_CLASS_NAMES, SIZE_CLASSES, type SizeClass } from '@tongxing/reference-data';
import { connectionOf } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { EnterpriseLink } from '../references.ts';
import { CoverageGroup } from './coverage.policy.ts';

/** The size classes as an enumeration of the schema, which another service has as well. */
const SizeClassEnum = Object.fromEntries(SIZE_CLASSES.map((name) => [name, name])) as {
  readonly [Name in SizeClass]: Name;
};
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: '企业规模',
  valuesConfig: Object.fromEntries(
    SIZE_CLASSES.map((name) => [name, { description: SIZE_CLASS_NAMES[name].zh }]),
  ),
});
registerEnumType(CoverageGroup, {
  name: 'CoverageGroup',
  description: '协调员覆盖的统计范围',
  valuesConfig: {
    SME: { description: '中小企业（中型、小型、微型），有协调员的为已覆盖' },
    SMALL_MICRO: { description: '小微企业（小型、微型），有基层协调员的为已覆盖' },
  },
});

/** An enterprise that counts for coverage on a day, covered or not. */
@ObjectType({ description: '计入协调员覆盖率的企业', simpleResolvers: true })
export class UncoveredEnterprise {
  id!: string;

  @Field(() => EnterpriseLink, { nullable: true, description: '企业' })
  enterprise!: EnterpriseLink;

  @Field(() => SizeClassEnum, { description: '当日适用的规模' })
  sizeClass!: SizeClass;

  @Field(() => String, { description: '所在镇办代码' })
  streetCode!: string;

  @Field(() => Boolean, { description: '当日是否已覆盖' })
  covered!: boolean;

  @Field(() => Boolean, { description: '演示数据' })
  demonstration!: boolean;
}

export const UncoveredEnterpriseConnection = connectionOf(UncoveredEnterprise);

@InputType({ description: '协调员覆盖筛选条件' })
export class UncoveredFilter {
  @Field(() => CoverageGroup, { nullable: true, description: '统计范围；空为中小企业' })
  group?: CoverageGroup | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '日期；空为今日' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已覆盖的，或未覆盖的；空为两者' })
  covered?: boolean | null;
}
