import 'reflect-metadata';
import { definePermissions } from '@tongxing/auth';
import { Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { accessOf, accessTag } from './access-tag.ts';
import { Allow, Public } from './allow.ts';
import { defineSubgraph } from './definition.ts';
import { buildSubgraph } from './schema.ts';

@ObjectType()
class Thing {
  @Field(() => String)
  name!: string;
}

@Resolver(() => Thing)
class Declared {
  @Public()
  @Query(() => String)
  open(): string {
    return '';
  }

  @Allow('thing.read')
  @Query(() => String)
  guarded(): string {
    return '';
  }

  @Public()
  @Query(() => Thing)
  thing(): Thing {
    return { name: '' };
  }

  @Allow('thing.value')
  @FieldResolver(() => String)
  value(): string {
    return '';
  }
}

@Resolver()
class Silent {
  @Query(() => String)
  // eslint-disable-next-line tongxing/declared-access -- the very fault that is looked for
  forgotten(): string {
    return '';
  }
}

@Resolver()
class Mistyped {
  @Allow('thing.raed')
  @Query(() => String)
  unreachable(): string {
    return '';
  }
}

const build = (...resolvers: (new () => object)[]) =>
  buildSubgraph(
    defineSubgraph({
      name: 'things',
      entities: [],
      migrations: [],
      resolvers,
      references: {},
      permissions: definePermissions({
        'thing.read': { OFFICE: 'DISTRICT' },
        'thing.value': { OFFICE: 'DISTRICT' },
      }),
    }),
  );

describe('a root field', () => {
  it('tells in the contract whether it is public or which permission it asks for', async () => {
    const { sdl } = await build(Declared);
    expect(sdl).toContain('open: String! @tag(name: "access/public")');
    expect(sdl).toContain('guarded: String! @tag(name: "access/thing/read")');
  });

  it('that says neither stops the service from starting, and is named', async () => {
    await expect(build(Declared, Silent)).rejects.toThrow('neither @Allow nor @Public on: Query.forgotten');
  });

  it('that asks for a permission of no table stops it too', async () => {
    await expect(build(Declared, Mistyped)).rejects.toThrow('no table knows on: Query.unreachable');
  });
});

describe('a guarded field of a type', () => {
  it('tells its permission, and one that is not guarded tells nothing', async () => {
    const { sdl } = await build(Declared);
    expect(sdl).toContain('value: String! @tag(name: "access/thing/value")');
    expect(sdl).toMatch(/^ {2}name: String!$/m);
  });
});

describe('the tag of an access', () => {
  it('leads back to the permission, and no other tag does', () => {
    expect(['plan.read', 'public'].map((access) => accessOf(accessTag(access)))).toEqual([
      'plan.read',
      'public',
    ]);
    expect([accessTag('plan.read'), accessOf('pii')]).toEqual(['access/plan/read', undefined]);
  });
});
