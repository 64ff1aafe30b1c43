import type { Ctx } from '@tongxing/subgraph';
import { Adoption } from './adoption.entity.ts';

/** Every decision of a plan, withdrawn ones included; one statement. */
export function findAdoptions(ctx: Ctx, planId: string): Promise<Adoption[]> {
  return ctx.em.find(Adoption, { planId }, { orderBy: { no: 'asc', id: 'asc' } });
}
