import type { Actor } from '@tongxing/auth';
import { permissions } from '../permissions.policy.ts';

/** An action, as far as it matters whose it is. */
interface Owned {
  readonly leadUnitCode: string;
  readonly responsibleUnitCodes: readonly string[];
}

/** Whose book it is. */
interface Owner {
  readonly plan: { readonly districtCode: string };
  readonly ctx: { readonly actor: Actor | null };
}

/** The units an action belongs to: the one that leads it and those responsible for it. */
function unitsOf(action: Owned): readonly string[] {
  return [action.leadUnitCode, ...action.responsibleUnitCodes];
}

/** Whether the actor may report on a milestone: the office on any, a unit on those of its own actions. */
export function mayReport({ plan, ctx }: Owner, milestone: { readonly action: Owned | null }): boolean {
  const units = milestone.action ? unitsOf(milestone.action) : [undefined];
  return units.some((unit) =>
    permissions.isAllowedOn(ctx.actor, 'milestone.report', { district: plan.districtCode, unit }),
  );
}

/** Whether the actor may enter a figure that serves these actions: the office any, a unit its own. */
export function mayEnter({ plan, ctx }: Owner, actions: readonly Owned[]): boolean {
  return actions
    .flatMap(unitsOf)
    .some((unit) =>
      permissions.isAllowedOn(ctx.actor, 'observation.enter', { district: plan.districtCode, unit }),
    );
}
