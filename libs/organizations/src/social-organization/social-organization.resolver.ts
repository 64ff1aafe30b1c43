import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import * as divisions from '../division/division.service.ts';
import { Street } from '../division/street.entity.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import { SocialOrganizationConnection, SocialOrganizationFilter } from './social-organization.inputs.ts';
import * as organizations from './social-organization.service.ts';

@Resolver(() => SocialOrganization)
export class SocialOrganizationResolver {
  @Allow('socialOrganization.read')
  @Query(() => SocialOrganizationConnection, { nullable: true, description: '社会组织台账' })
  socialOrganizations(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => SocialOrganizationFilter, { nullable: true }) filter?: SocialOrganizationFilter,
  ): Promise<Page<SocialOrganization>> {
    return organizations.socialOrganizations(ctx, { first, after }, filter ?? {});
  }

  @Allow('socialOrganization.read')
  @Query(() => SocialOrganization, { nullable: true, description: '按编号查社会组织' })
  socialOrganization(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
  ): Promise<SocialOrganization | null> {
    return organizations.socialOrganization(ctx, id);
  }

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办；面向全辖区的为空' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: SocialOrganization): Promise<Street | null> | null {
    return streetCode === null ? null : divisions.street(ctx, streetCode);
  }
}
