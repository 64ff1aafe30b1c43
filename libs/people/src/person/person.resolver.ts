import { Allow, SearchHit, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { Expert } from '../expert/expert.entity.ts';
import { Mediator } from '../mediator/mediator.entity.ts';
import { Person } from './person.entity.ts';
import * as people from './person.service.ts';
import { searchPeople } from './search-people.service.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Allow('person.read')
  @Query(() => [SearchHit], { nullable: true, description: '查找协调员、调解员、专家' })
  searchPeople(
    @Context() ctx: Ctx,
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: 8 }) first: number,
  ): Promise<SearchHit[]> {
    return searchPeople(ctx, text, first);
  }

  @FieldResolver(() => Coordinator, { nullable: true, description: '作为协调员' })
  coordinator(@Context() ctx: Ctx, @Root() { id }: Person): Promise<Coordinator | null> {
    return people.coordinatorOf(ctx, id);
  }

  @FieldResolver(() => Mediator, { nullable: true, description: '作为调解员' })
  mediator(@Context() ctx: Ctx, @Root() { id }: Person): Promise<Mediator | null> {
    return people.mediatorOf(ctx, id);
  }

  @FieldResolver(() => Expert, { nullable: true, description: '作为专家' })
  expert(@Context() ctx: Ctx, @Root() { id }: Person): Promise<Expert | null> {
    return people.expertOf(ctx, id);
  }
}
