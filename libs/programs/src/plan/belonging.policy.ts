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
export function mayReport(owner: Owner, milestone: { readonly action: Owned | null }): boolean {
  return mayOn(owner, 'milestone.report', [milestone.action]);
}

/** Whether the actor may enter a figure that serves these actions: the office any, a unit its own. */
export function mayEnter(owner: Owner, actions: readonly Owned[]): boolean {
  return mayOn(owner, 'observation.enter', actions);
}

/**
 * Whether the actor sees what lies behind these actions: single recordings, who entered them, evidence and reports.
 * The office sees all, a unit what serves its own actions; of others it sees the summary. What
 * concerns the plan as a whole (null) is the office's.
 */
export function readsDetail(owner: Owner, actions: readonly (Owned | null)[]): boolean {
  return mayOn(owner, 'action.detail', actions);
}

function mayOn(
  { plan, ctx }: Owner,
  permission: keyof typeof permissions.table,
  actions: readonly (Owned | null)[],
): boolean {
  return actions
    .flatMap((action): readonly (string | undefined)[] => (action ? unitsOf(action) : [undefined]))
    .some((unit) => permissions.isAllowedOn(ctx.actor, permission, { district: plan.districtCode, unit }));
}
