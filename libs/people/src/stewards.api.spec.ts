import { enterpriseChanged } from '@tongxing/events';
import {
  actorFor,
  keepsStewardsApart,
  startSubgraph,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import { coverageDue } from './coverage/coverage.events.ts';
import { EnterpriseProjection } from './enterprise/enterprise-projection.entity.ts';
import { people } from './index.ts';
import { addPeople, always } from './testing/rows.ts';

const [OWN, OTHER] = ['130273', '130299'] as const;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { demonstration: true });
});
afterAll(() => app.stop());

/** An enterprise of the other district that somebody there looks after. */
async function theirEnterprise(): Promise<string> {
  const { enterpriseIds } = await addPeople(app, 3, OTHER);
  const id = enterpriseIds[0]!;
  const { em } = app.context(actorFor('OFFICE', { districts: [OTHER] }));
  const known = {
    status: 'ACTIVE',
    registeredOn: '2020-01-01',
    closedOn: null,
    demonstration: false,
  } as const;
  const row = { id, districtCode: OTHER, streetCode: '130299001', sizeClasses: always('SMALL'), ...known };
  em.create(EnterpriseProjection, { ...row, entityVersion: 1 }, { persist: true });
  await em.flush();
  return id;
}

keepsStewardsApart(() => app, {
  definition: people,
  districts: [OWN, OTHER],
  facts: async () => ({
    [enterpriseChanged.topic]: {
      entityId: await theirEnterprise(),
      data: {
        ...{ districtCode: OTHER, streetCode: '130273101', sizeClasses: always('LARGE') },
        ...{ registeredOn: null, status: 'CLOSED', closedOn: '2023-01-01', demonstration: true },
      },
    },
    [coverageDue.topic]: { entityId: OTHER, data: { districtCode: OTHER } },
  }),
});
