import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { programs } from './programs.ts';

let running: RunningSubgraph;
const office = actorFor('OFFICE', { unit: 'HRSS' });

beforeAll(async () => {
  running = await startSubgraph(programs, {
    demonstration: true,
    now: new Date('2023-07-01T09:00:00+08:00'),
  });
});
afterAll(async () => running?.stop());

describe('the plan', () => {
  it('is loaded with its actions, targets, readings and dated entries', async () => {
    const { data, errors } = await running.execute(
      office,
      `{ plan { code number title actions { no title targets { code readings { code } } } milestones { id due } contradictions { code state } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.plan.number).toBe('唐高协劳字〔2021〕1号');
    expect(data.plan.actions).toHaveLength(7);
  });
});
