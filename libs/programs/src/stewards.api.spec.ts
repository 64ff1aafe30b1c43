import { observationPublished } from '@tongxing/events';
import { keepsStewardsApart, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Observation } from './observation/observation.entity.ts';
import { programs } from './programs.ts';
import { ELSEWHERE, office, ZONE } from './testing/actors.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { demonstration: true });
});
afterAll(() => app.stop());

keepsStewardsApart(() => app, {
  definition: programs,
  districts: [ZONE, ELSEWHERE],
  facts: async () => {
    const { em } = app.context({ ...office, districts: [ELSEWHERE] });
    const [theirs] = await em.find(Observation, {}, { limit: 1 });
    if (!theirs) throw new Error('the other district has no figure to be overwritten');
    const { indicatorCode, validOn } = theirs;
    return {
      [observationPublished.topic]: {
        entityId: theirs.id,
        data: {
          ...{ indicatorCode, validOn, year: null, numerator: 1, denominator: 1 },
          ...{
            ledger: 'people.coordinator-coverage',
            demonstration: true,
            districtCode: ELSEWHERE,
            planId: theirs.planId,
          },
        },
      },
    };
  },
});
