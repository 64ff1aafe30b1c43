import { loadReference, type Ctx } from '@tongxing/subgraph';
import { EnterpriseProjection } from './enterprise-projection.entity.ts';

/** The enterprise as this service knows it; null when it is unknown or hidden from the actor. */
export function knownEnterprise(ctx: Ctx, id: string): Promise<EnterpriseProjection | null> {
  return loadReference(ctx, EnterpriseProjection, ['id'], [id]);
}
