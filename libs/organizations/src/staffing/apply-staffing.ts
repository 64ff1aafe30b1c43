import type { Ctx } from '@tongxing/subgraph';

/**
 * Brings the number of mediators on a body, or on all bodies that the context sees, to what was told last. It
 * stands on the body so that lists filter and sort by it in one statement. Nobody edits it, so its change moves no
 * version, and no form that is open meanwhile conflicts with it.
 */
export async function applyStaffing(ctx: Ctx, bodyId?: string): Promise<void> {
  // Locked in the order in which bulk changes lock, so that neither waits for the other.
  await ctx.em.execute(
    `with stale as (
       select body.id, staffing.mediators
       from organizations.mediation_body body
       join organizations.body_staffing staffing
         on staffing.district_code = body.district_code and staffing.id = body.id
       where body.mediator_count <> staffing.mediators and (?::uuid is null or body.id = ?::uuid)
       order by body.id
       for update of body
     )
     update organizations.mediation_body body set mediator_count = stale.mediators
     from stale where stale.id = body.id`,
    [bodyId ?? null, bodyId ?? null],
  );
}
