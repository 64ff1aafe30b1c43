import type { Actor } from '@tongxing/auth';
import type { RunningSubgraph } from '@tongxing/subgraph/testing';
import { ACTORS, mutate } from './mutate.ts';
import { eventually, nextId, tellEnterprise } from './rows.ts';

let names = 0;

/** A coordinator and an enterprise of one street, new before every test, and what brings them together. */
export function assigning(app: () => RunningSubgraph) {
  const pair = { coordinatorId: '', enterpriseId: '' };
  const register = async (streetCode: string | null): Promise<string> => {
    names += 1;
    const input = { name: `样本安排${names}`, employment: 'PART_TIME', streetCode, idempotencyKey: nextId() };
    return (await mutate(app(), ACTORS.office, 'registerCoordinator', input)).coordinator.id as string;
  };
  /** Tells a fact of the enterprise, and waits until it is known. */
  const tell = async (version: number, fact: object = {}): Promise<void> => {
    await tellEnterprise(app(), pair.enterpriseId, version, { streetCode: '130273101', ...fact });
    const known = async () => {
      const sql = 'select entity_version from people.enterprise_projection where id = ?';
      const { em } = app().context(ACTORS.office);
      return (await em.execute<{ entity_version: number }[]>(sql, [pair.enterpriseId]))[0];
    };
    await eventually(known, (row) => row?.entity_version === version);
  };
  beforeEach(async () => {
    pair.coordinatorId = await register('130273101');
    pair.enterpriseId = nextId();
    await tell(1);
  });
  const input = (more: object = {}) => ({ ...pair, from: '2023-01-01', idempotencyKey: nextId(), ...more });
  const assign = (more: object = {}, actor: Actor = ACTORS.office) =>
    mutate(app(), actor, 'assignCoordinator', input(more));
  const change = (
    { id, version }: { id: string; version: number },
    more: object,
    actor: Actor = ACTORS.office,
  ) =>
    mutate(app(), actor, 'changeAssignment', { id, expectedVersion: version, from: '2023-01-01', ...more });
  const assigned = async (more: object = {}) => (await assign(more)).assignment;
  return { pair, register, tell, input, assign, assigned, change };
}
