import type { Ctx } from '@tongxing/subgraph';
import { rolesOf } from './person.service.ts';
import { needsName, type Ledger } from './personal.policy.ts';
import type { Person } from './person.entity.ts';

/** Whether the actor needs the name of a human: in one of the roles in which they see them. */
export function isNameShown(
  ctx: Ctx,
  { id, districtCode }: Pick<Person, 'id' | 'districtCode'>,
): boolean | Promise<boolean> {
  // Who sees the names of the whole district needs no look at the roles.
  const everywhere = ctx.permissions.isAllowedOn(ctx.actor, 'personal.read', { district: districtCode });
  return everywhere || rolesOf(ctx, id).then((roles) => isShownIn(ctx, roles));
}

/** Whether the actor needs the name of who has these roles. */
export function isShownIn(ctx: Ctx, roles: Awaited<ReturnType<typeof rolesOf>>): boolean {
  return (Object.keys(roles) as Ledger[]).some((ledger) => {
    const role = roles[ledger];
    return role !== null && needsName(ctx, ledger, role);
  });
}
