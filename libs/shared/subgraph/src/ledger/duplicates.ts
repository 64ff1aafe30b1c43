import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Ctx } from '../context.ts';
import { PersonalText } from '../personal/personal.ts';
import { Problem } from '../problems.ts';

/** Forms of companies and what is put in brackets: they do not tell two enterprises apart. */
const FORMS = /(股份|集团)?(有限责任公司|有限公司|公司|合作社|分公司)$/;

/** The name as far as two entries of the same thing would agree in it: width, case, blanks, brackets, form. */
export function nameKeyOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s·・.,，。、\-—_'"“”‘’&]/g, '');
  const key = plain.replace(FORMS, '') || plain || name.trim();
  return [...key].slice(0, 200).join('');
}

/** An entry that may be the same thing. */
@Directive('@shareable')
@ObjectType({ description: '可能重复的记录', simpleResolvers: true })
export class DuplicateCandidate {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @PersonalText()
  @Field(() => String, { description: '名称' })
  name!: string;

  @Field(() => String, { description: '足以辨认的其他内容' })
  detail!: string;
}

/** There are entries of the same name; the person must say whether it is another thing. */
@Directive('@shareable')
@ObjectType({ implements: Problem, description: '可能与已有记录重复', simpleResolvers: true })
export class DuplicateSuspected extends Problem {
  @Field(() => [DuplicateCandidate], { description: '名称相同的记录' })
  candidates: DuplicateCandidate[];

  constructor(ctx: Pick<Ctx, 'language'>, candidates: DuplicateCandidate[]) {
    super(
      ctx,
      'DUPLICATE_SUSPECTED',
      {
        zh: `已有 ${candidates.length} 条名称相同的记录。如果不是同一个，请确认后再提交。`,
        en: `${candidates.length} entries have the same name. If this is another one, confirm that and submit again.`,
      },
      ['name'],
    );
    this.candidates = candidates;
  }
}
