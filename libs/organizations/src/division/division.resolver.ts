import { Allow, say, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { District } from './district.entity.ts';
import * as divisions from './division.service.ts';
import { Street } from './street.entity.ts';
import { Unit } from './unit.entity.ts';
import { Village } from './village.entity.ts';

@Resolver(() => District)
export class DistrictResolver {
  @Allow('division.read')
  @Query(() => [District], { nullable: true, description: '本人所属的辖区' })
  districts(@Context() ctx: Ctx): Promise<District[]> {
    return divisions.districts(ctx);
  }

  @Allow('division.read')
  @Query(() => District, { nullable: true, description: '按代码查辖区' })
  district(@Context() ctx: Ctx, @Arg('code', () => String) code: string): Promise<District | null> {
    return divisions.district(ctx, code);
  }

  @FieldResolver(() => [Street], { description: '所辖镇办' })
  streets(@Context() ctx: Ctx, @Root() district: District): Promise<Street[]> {
    return divisions.streetsOf(ctx, district);
  }

  @FieldResolver(() => [Unit], { description: '三方成员单位' })
  units(@Context() ctx: Ctx, @Root() district: District): Promise<Unit[]> {
    return divisions.unitsOf(ctx, district);
  }
}

@Resolver(() => Street)
export class StreetResolver {
  @Allow('division.read')
  @Query(() => [Street], { nullable: true, description: '本辖区的镇办' })
  streets(@Context() ctx: Ctx): Promise<Street[]> {
    return divisions.streets(ctx);
  }

  @Allow('division.read')
  @Query(() => Street, { nullable: true, description: '按代码查镇办' })
  street(@Context() ctx: Ctx, @Arg('code', () => String) code: string): Promise<Street | null> {
    return divisions.street(ctx, code);
  }

  @FieldResolver(() => [Village], { description: '所辖村、社区' })
  villages(@Context() ctx: Ctx, @Root() street: Street): Promise<Village[]> {
    return divisions.villagesOf(ctx, street);
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @Allow('division.read')
  @Query(() => [Unit], { nullable: true, description: '本辖区的三方成员单位' })
  units(@Context() ctx: Ctx): Promise<Unit[]> {
    return divisions.units(ctx);
  }

  @FieldResolver(() => String, { description: '简称' })
  name(@Context() ctx: Ctx, @Root() unit: Unit): string {
    return say(ctx, { zh: unit.nameZh, en: unit.nameEn });
  }

  @FieldResolver(() => String, { description: '全称' })
  fullName(@Context() ctx: Ctx, @Root() unit: Unit): string {
    return say(ctx, { zh: unit.fullNameZh, en: unit.fullNameEn });
  }
}
