import { pinyin } from 'pinyin-pro';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PersonalText } from '../personal/personal.ts';

/** Between the parts of a search text, so that no search matches across two of them. */
const SEPARATOR = '\n';

/**
 * What a search looks through: each part as it is typed (width, case and blanks do not matter), and the pinyin
 * initials of the first one, the name. `person` reads a surname as a surname (曾 is z, not c).
 */
export function searchTextOf(
  name: string,
  others: readonly (string | null | undefined)[],
  person = false,
): string {
  const parts = [name, ...others].flatMap((part) => (part ? [searchKeyOf(part)] : []));
  return [...parts, initialsOf(name, person)].join(SEPARATOR);
}

/** A condition on `searchText`: what was typed stands somewhere in it, taken literally. */
export function matching(typed: string): { searchText: { $like: string } } {
  return { searchText: { $like: `%${searchKeyOf(typed).replace(/[\\%_]/g, (symbol) => `\\${symbol}`)}%` } };
}

/** Whether there is anything to look for in what was typed. */
export function isSearch(typed: string | null | undefined): typed is string {
  return Boolean(typed && searchKeyOf(typed));
}

/** A text as it stands in a search text: width, case and blanks do not matter. */
export function searchKeyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** 唐山高新 → tsgx; letters and digits stay. */
function initialsOf(name: string, person: boolean): string {
  return pinyin(searchKeyOf(name), {
    pattern: 'first',
    toneType: 'none',
    nonZh: 'consecutive',
    type: 'array',
    ...(person ? { surname: 'head' as const } : {}),
  })
    .join('')
    .replace(/[^a-z0-9]/g, '');
}

/** One thing found by a search across kinds. */
@Directive('@shareable')
@ObjectType({ description: '查找结果', simpleResolvers: true })
export class SearchHit {
  @Field(() => String, { description: '种类，如 ENTERPRISE' })
  kind!: string;

  @Field(() => ID, { description: '编号（镇办为代码）' })
  id!: string;

  @PersonalText()
  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { nullable: true, description: '足以辨认的其他内容' })
  detail!: string | null;
}
