import type { Ctx } from '@tongxing/subgraph';
import { acrossStreets } from '../across-streets.ts';
import type { Coordinator } from '../coordinator/coordinator.entity.ts';
import { Assignment } from './assignment.entity.ts';

/**
 * Ends, with the transaction of `tx`, what a coordinator covers on the day they leave, in every town or office. What
 * would have begun later never comes about and is taken out; the log of changes keeps it.
 */
export async function endAssignments(tx: Ctx, { id }: Coordinator, day: string): Promise<void> {
  await acrossStreets(tx, async () => {
    const open = { coordinatorId: id, $or: [{ to: null }, { to: { $gt: day } }] };
    for (const assignment of await tx.em.find(Assignment, open)) {
      if (assignment.from > day) tx.em.remove(assignment);
      else assignment.to = day;
    }
    await tx.em.flush();
  });
}
