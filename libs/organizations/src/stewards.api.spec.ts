import { bodyStaffingChanged } from '@tongxing/events';
import {
  actorFor,
  keepsStewardsApart,
  startSubgraph,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import { bodyFiguresDue } from './figures/body-figures.events.ts';
import { organizations } from './index.ts';

const [OWN, OTHER] = ['130273', '130299'] as const;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
});
afterAll(() => app.stop());

keepsStewardsApart(() => app, {
  definition: organizations,
  districts: [OWN, OTHER],
  facts: async () => {
    const office = actorFor('OFFICE', { districts: [OTHER] });
    const { data } = await app.execute(office, '{ mediationBodies(first: 1) { edges { node { id } } } }');
    const bodyId: string = data.mediationBodies.edges[0].node.id;
    return {
      [bodyStaffingChanged.topic]: {
        entityId: bodyId,
        data: { districtCode: OTHER, bodyId, mediators: 77, demonstration: true },
      },
      [bodyFiguresDue.topic]: { entityId: OTHER, data: { districtCode: OTHER } },
    };
  },
});
