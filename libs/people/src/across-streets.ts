import type { Ctx } from '@tongxing/subgraph';

/**
 * Runs statements that must reach the rows of the whole district, although the actor is shown one town or office
 * only: the other roles of a person who is renamed, the enterprises elsewhere that a leaving coordinator covers,
 * the size of a mediation body. The statements stay the platform's own: what they find is not told to the actor.
 * Only inside the transaction of a change; when the work fails, the transaction ends and the widening with it.
 */
export async function acrossStreets<T>(tx: Ctx, work: () => Promise<T>): Promise<T> {
  if (!tx.em.isInTransaction()) throw new Error('only within the transaction of a change');
  const show = (street: string) => tx.em.execute(`select set_config('app.street', ?, true)`, [street]);
  await show('');
  const result = await work();
  await show(tx.actor?.street ?? '');
  return result;
}
