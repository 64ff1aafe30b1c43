import { Public, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { publicRoster, rosterDistricts } from './roster.service.ts';
import { RosterDistrict, RosterEntry } from './roster.type.ts';

@Resolver()
export class RosterResolver {
  @Public()
  @Query(() => [RosterEntry], { nullable: true, description: '调解员公开名册，按姓名；无须登录' })
  publicRoster(
    @Context() ctx: Ctx,
    @Arg('districtCode', () => String, { description: '辖区代码' }) districtCode: string,
  ): Promise<RosterEntry[]> {
    return publicRoster(ctx, districtCode);
  }

  @Public()
  @Query(() => [RosterDistrict], { nullable: true, description: '有公开名册的辖区；无须登录' })
  rosterDistricts(@Context() ctx: Ctx): Promise<RosterDistrict[]> {
    return rosterDistricts(ctx);
  }
}
