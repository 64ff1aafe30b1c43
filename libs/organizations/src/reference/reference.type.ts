import type { IndustryLevel as Level } from '@tongxing/reference-data';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Ownership } from '../enterprise/enterprise.enums.ts';

export const IndustryLevel = {
  SECTION: 'SECTION',
  DIVISION: 'DIVISION',
  GROUP: 'GROUP',
} as const satisfies { [level in Level]: level };
registerEnumType(IndustryLevel, {
  name: 'IndustryLevel',
  description: '行业分类的层级',
  valuesConfig: {
    SECTION: { description: '门类' },
    DIVISION: { description: '大类' },
    GROUP: { description: '中类' },
  },
});

@ObjectType({ description: '行业（GB/T 4754-2017）', simpleResolvers: true })
export class Industry {
  @Field(() => String, { description: '代码：门类字母加以下各级数字，如 C、C33、G591' })
  code!: string;

  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => IndustryLevel, { description: '层级' })
  level!: Level;

  @Field(() => String, {
    nullable: true,
    description: '划型所用的一行；须填到下一级，或划分办法未列该行业的，为空',
  })
  sizeStandard!: string | null;
}

@ObjectType({ description: '登记注册类型（国统字〔2011〕86号）', simpleResolvers: true })
export class RegistrationType {
  @Field(() => String, { description: '代码，三位数字' })
  code!: string;

  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => Ownership, { description: '由此推定的所有制，可人工改正' })
  ownership!: Ownership;
}
