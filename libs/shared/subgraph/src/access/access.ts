import type { Permissions, Role } from '@tongxing/auth';
import { Ctx as Context, Query, Resolver } from 'type-graphql';
import { Allow } from '../allow.ts';
import { say, type Ctx } from '../context.ts';
import type { Text } from '../language.ts';
import { AccessRule } from './access.type.ts';

/** What a permission is called by those who hold it. */
export interface RuleWords {
  /** what it belongs to: 协调员, 审计 … */
  readonly area: Text;
  readonly title: Text;
  /** what the table alone does not tell */
  readonly note?: Text;
}

/** The words of a table of permissions; one that is left without words does not compile. */
export type AccessWords<P extends string> = Readonly<Record<P, RuleWords>>;

/** The table as a page shows it: the very grants that the services ask, with words in the caller's language. */
export function accessRules<P extends string>(
  ctx: Pick<Ctx, 'language'>,
  { table }: Permissions<P>,
  words: AccessWords<P>,
): AccessRule[] {
  return (Object.keys(words) as P[]).map((permission) => {
    const { area, title, note } = words[permission];
    const grants = Object.entries(table[permission]) as [Role, NonNullable<(typeof table)[P][Role]>][];
    return {
      permission,
      area: say(ctx, area),
      title: say(ctx, title),
      grants: grants.map(([role, scope]) => ({ role, scope })),
      note: note ? say(ctx, note) : null,
    };
  });
}

/**
 * Makes the resolver of `<subgraph>Access`: who may do what here, readable by whoever is signed in. What is answered
 * is the table that is enforced, so that the page cannot say something else.
 */
export function accessResolver<P extends string>(
  subgraph: string,
  permissions: Permissions<P>,
  words: AccessWords<P>,
): new () => object {
  @Resolver()
  class AccessResolver {
    @Allow('access.read')
    @Query(() => [AccessRule], {
      name: `${subgraph}Access`,
      nullable: true,
      description: '权限一览：谁可以做什么',
    })
    access(@Context() ctx: Ctx): AccessRule[] {
      return accessRules(ctx, permissions, words);
    }
  }
  return AccessResolver;
}
