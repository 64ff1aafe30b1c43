import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SavedView } from './saved-view.entity.ts';
import { DropViewInput, SaveViewInput } from './saved-view.inputs.ts';
import { DropViewResult, SaveViewResult } from './saved-view.results.ts';
import * as views from './saved-view.service.ts';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Allow('savedView.keep')
  @Query(() => [SavedView], {
    nullable: true,
    description: '某台账的视图：本人保存的，以及本辖区共享的，按名称',
  })
  savedViews(@Context() ctx: Ctx, @Arg('ledger', () => String) ledger: string): Promise<SavedView[]> {
    return views.savedViews(ctx, ledger);
  }

  @Allow('savedView.keep')
  @Mutation(() => SaveViewResult, { nullable: true, description: '保存台账视图；同名的本人视图被替换' })
  saveView(
    @Context() ctx: Ctx,
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
  ): Promise<SaveViewResult> {
    return views.saveView(ctx, input);
  }

  @Allow('savedView.keep')
  @Mutation(() => DropViewResult, { nullable: true, description: '删除本人保存的台账视图' })
  dropView(
    @Context() ctx: Ctx,
    @Arg('input', () => DropViewInput) { id }: DropViewInput,
  ): Promise<DropViewResult> {
    return views.dropView(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: '是否本人保存' })
  ownedByMe(@Context() ctx: Ctx, @Root() view: SavedView): boolean {
    return views.isOwn(ctx, view);
  }
}
