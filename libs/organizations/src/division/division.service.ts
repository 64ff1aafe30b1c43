import { childList, loadReference, type Ctx } from '@tongxing/subgraph';
import { District } from './district.entity.ts';
import { Street } from './street.entity.ts';
import { Unit } from './unit.entity.ts';
import { Village } from './village.entity.ts';

/** The districts the actor belongs to. */
export function districts(ctx: Ctx): Promise<District[]> {
  return ctx.em.find(District, {}, { orderBy: { code: 'asc' } });
}

/** A district by its code; null when there is none or the actor does not belong to it. */
export function district(ctx: Ctx, code: string): Promise<District | null> {
  return loadReference(ctx, District, ['code'], [code]);
}

/** The units of the actor's districts. */
export function units(ctx: Ctx): Promise<Unit[]> {
  return ctx.em.find(Unit, {}, { orderBy: { districtCode: 'asc', id: 'asc' } });
}

/** The towns and offices of the actor's districts. */
export function streets(ctx: Ctx): Promise<Street[]> {
  return ctx.em.find(Street, {}, { orderBy: { code: 'asc' } });
}

/** A town or office by its code; null when there is none or it is of another district. */
export function street(ctx: Ctx, code: string): Promise<Street | null> {
  return loadReference(ctx, Street, ['code'], [code]);
}

/** A town or office of this district by its code; null when there is none. */
export async function streetWithin(ctx: Ctx, districtCode: string, code: string): Promise<Street | null> {
  const found = await street(ctx, code);
  return found?.districtCode === districtCode ? found : null;
}

/** Towns and offices of a district, in the order of their codes. */
export function streetsOf(ctx: Ctx, { code }: District): Promise<Street[]> {
  return childList(ctx, Street, { parent: 'districtCode', order: 'code' }, code);
}

/** Units of a district. */
export function unitsOf(ctx: Ctx, { code }: District): Promise<Unit[]> {
  return childList(ctx, Unit, { parent: 'districtCode', order: 'id' }, code);
}

/** Villages and communities of a town or office, in the order of their codes. */
export function villagesOf(ctx: Ctx, { code }: Street): Promise<Village[]> {
  return childList(ctx, Village, { parent: 'streetCode', order: 'code' }, code);
}
