import 'reflect-metadata';
import { definePermissions } from '@tongxing/auth';
import { Query, Resolver } from 'type-graphql';
import { Allow, Public } from './allow.ts';
import { defineSubgraph } from './definition.ts';
import { buildSubgraph } from './schema.ts';

@Resolver()
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
}

@Resolver()
class Silent {
  @Query(() => String)
  // eslint-disable-next-line tongxing/declared-access -- the very fault that is looked for
  forgotten(): string {
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
      permissions: definePermissions({ 'thing.read': { OFFICE: 'DISTRICT' } }),
    }),
  );

describe('a root field', () => {
  it('may be public or ask for a permission', async () => {
    const { sdl } = await build(Declared);
    expect(sdl).toMatch(/open: String!/);
  });

  it('that says neither stops the service from starting, and is named', async () => {
    await expect(build(Declared, Silent)).rejects.toThrow('neither @Allow nor @Public on: Query.forgotten');
  });
});
