import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SizeClass } from './enterprise.enums.ts';

/** What an enterprise reported of one year, and the size class that it gives. */
@ObjectType({ description: '年度规模指标', simpleResolvers: true })
export class AnnualFigures {
  @Field(() => Int, { description: '年度' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '从业人员（人）' })
  headcount!: number | null;

  @Field(() => Float, { nullable: true, description: '营业收入（万元）' })
  revenue!: number | null;

  @Field(() => Float, { nullable: true, description: '资产总额（万元）' })
  assets!: number | null;

  @Field(() => SizeClass, { nullable: true, description: '按当年指标划定的规模；指标不足的为空' })
  sizeClass!: SizeClass | null;

  /** the edition of the rule that gave the class; null where none was given */
  rule!: string | null;
}
