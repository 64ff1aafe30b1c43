import { InvalidInput, NotFound, NotPermitted } from '@tongxing/subgraph';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { SavedView } from './saved-view.entity.ts';

@ObjectType({ description: '已保存', simpleResolvers: true })
export class ViewSaved {
  @Field(() => SavedView, { description: '保存的视图' })
  view!: SavedView;

  constructor(view: SavedView) {
    this.view = view;
  }
}

@ObjectType({ description: '已删除', simpleResolvers: true })
export class ViewDropped {
  @Field(() => ID, { description: '删除的视图编号' })
  id!: string;

  constructor(id: string) {
    this.id = id;
  }
}

const resolveType = (value: object) => value.constructor.name;

export const SaveViewResult = createUnionType({
  name: 'SaveViewResult',
  description: '保存视图的结果',
  types: () => [ViewSaved, InvalidInput] as const,
  resolveType,
});
export type SaveViewResult = typeof SaveViewResult;

export const DropViewResult = createUnionType({
  name: 'DropViewResult',
  description: '删除视图的结果',
  types: () => [ViewDropped, NotFound, NotPermitted] as const,
  resolveType,
});
export type DropViewResult = typeof DropViewResult;
