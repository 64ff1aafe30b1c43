import { Field, Int, ObjectType } from 'type-graphql';

/** Verbatim words of the notice, with their place in its text. */
@ObjectType({ description: '原文引句', simpleResolvers: true })
export class Quote {
  @Field(() => String, { description: '条款' })
  clause!: string;

  @Field(() => String, { description: '原文' })
  text!: string;

  @Field(() => Int, { description: '在通知全文中的起点' })
  start!: number;

  @Field(() => Int, { description: '在通知全文中的终点' })
  end!: number;
}

/** A stretch of the notice's text. */
@ObjectType({ description: '文本区间', simpleResolvers: true })
export class TextSpan {
  @Field(() => Int, { description: '起始日' })
  start!: number;

  @Field(() => Int, { description: '终点' })
  end!: number;
}
