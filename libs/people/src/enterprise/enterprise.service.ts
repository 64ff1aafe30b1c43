import { LockMode } from '@mikro-orm/core';
import { loadReference, type Ctx } from '@tongxing/subgraph';
import { EnterpriseProjection } from './enterprise-projection.entity.ts';

/** The enterprise as this service knows it; null when it is unknown or hidden from the actor. */
export function knownEnterprise(ctx: Ctx, id: string): Promise<EnterpriseProjection | null> {
  return loadReference(ctx, EnterpriseProjection, ['id'], [id]);
}

/**
 * The enterprise as it is, held until the end of the transaction, so that it cannot move to another town or office
 * meanwhile and leave behind what is entered for it; null when it has moved out of the actor's sight by now.
 */
export function holdEnterprise(tx: Ctx, id: string): Promise<EnterpriseProjection | null> {
  return tx.em.findOne(EnterpriseProjection, { id }, { lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
}
