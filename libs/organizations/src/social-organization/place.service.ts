import type { Checks, Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import type { Street } from '../division/street.entity.ts';
import { checkPlace } from '../enterprise/enterprise.checks.ts';
import { placeOf } from '../enterprise/enterprise.policy.ts';
import type { SocialOrganizationPlace } from './social-organization.policy.ts';

/** A place with the town or office that it is; null when it is the whole district. */
export interface NamedPlace extends SocialOrganizationPlace {
  readonly street: Street | null;
}

/**
 * The place that a form names: a town or office, or none for the whole district. Who belongs to several districts
 * must name a town, since the form does not say which district is meant.
 * @param districtCode of the entry that is changed, which stays in its district
 * @returns null for a place there is none of; that is a fault
 */
export async function placeNamed(
  faults: Checks,
  ctx: Ctx,
  streetCode: string | null,
  districtCode?: string,
): Promise<NamedPlace | null> {
  if (streetCode === null) {
    const [only, ...others] = districtCode ? [districtCode] : (ctx.actor?.districts ?? []);
    if (only && others.length === 0) return { districtCode: only, streetCode, street: null };
  }
  const found = streetCode === null ? null : await divisions.street(ctx, streetCode);
  const street = !districtCode || found?.districtCode === districtCode ? found : null;
  checkPlace(faults, street);
  return street && { ...placeOf(street), street };
}
