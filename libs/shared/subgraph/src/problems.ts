import { Directive, Field, InterfaceType, Int, ObjectType } from 'type-graphql';
import { say, type Ctx } from './context.ts';
import type { Text } from './language.ts';

type Speaker = Pick<Ctx, 'language'>;

/** What the caller can mend. */
@InterfaceType({
  description: '调用者可以改正的问题',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Problem {
  @Field(() => String, { description: '稳定的代码，供程序判断' })
  code: string;

  @Field(() => String, { description: '给人看的说明，语言随请求' })
  message: string;

  @Field(() => [String], { description: '问题所在的输入位置' })
  path: string[];

  constructor(ctx: Speaker, code: string, text: Text, path: string[] = []) {
    this.code = code;
    this.message = say(ctx, text);
    this.path = path;
  }
}

/** One input field that cannot be accepted, and what to do. */
@Directive('@shareable')
@ObjectType({ implements: Problem, simpleResolvers: true })
export class FieldProblem extends Problem {}

/** The input was refused; nothing was changed. */
@Directive('@shareable')
@ObjectType({ implements: Problem, simpleResolvers: true })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem], { description: '逐项说明' })
  fields: FieldProblem[];

  constructor(ctx: Speaker, fields: FieldProblem[]) {
    super(ctx, 'INVALID_INPUT', {
      zh: `有 ${fields.length} 处需要改正，没有保存。`,
      en: `${fields.length} field(s) need attention; nothing was saved.`,
    });
    this.fields = fields;
  }
}

/** The actor may not do this to this row. */
@Directive('@shareable')
@ObjectType({ implements: Problem, simpleResolvers: true })
export class NotPermitted extends Problem {
  constructor(ctx: Speaker, text: Text, path: string[] = []) {
    super(ctx, 'NOT_PERMITTED', text, path);
  }
}

/** Missing and hidden look the same. */
@Directive('@shareable')
@ObjectType({ implements: Problem, simpleResolvers: true })
export class NotFound extends Problem {
  constructor(ctx: Speaker, text: Text, path: string[] = []) {
    super(ctx, 'NOT_FOUND', text, path);
  }
}

/** Somebody changed it meanwhile; both versions are named. */
@Directive('@shareable')
@ObjectType({ implements: Problem, simpleResolvers: true })
export class VersionConflict extends Problem {
  @Field(() => Int)
  expectedVersion: number;

  @Field(() => Int)
  currentVersion: number;

  constructor(ctx: Speaker, expectedVersion: number, currentVersion: number) {
    super(
      ctx,
      'VERSION_CONFLICT',
      {
        zh: '在您打开之后，别人已经改过。请核对最新内容后再保存。',
        en: 'Someone changed this after you opened it. Check the latest version, then save again.',
      },
      ['expectedVersion'],
    );
    this.expectedVersion = expectedVersion;
    this.currentVersion = currentVersion;
  }
}
