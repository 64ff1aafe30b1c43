import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { office } from '../testing/enterprises.ts';
import { listsALedger } from '../testing/list-cases.ts';
import { socialOrganizationRegistry } from '../testing/social-organizations.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations);
});
afterAll(() => app.stop());

listsALedger(() => app, {
  field: 'socialOrganizations',
  everything: [
    `${socialOrganizationRegistry.fields} street { name } history(first: 3) { totalCount edges { node { by } } }`,
    4,
  ],
  totals: ['socialOrganizationTotals { count staff }', 1],
  orders: { NAME: 'name', KIND: 'kind', STREET: 'streetCode', STAFF: 'staff', REGISTERED_ON: 'registeredOn' },
  filters: [
    ['{ text: "样本00007" }', 1],
    ['{ text: "yb00007" }', 1],
    ['{ text: "样本_0007" }', 0],
    ['{ streetCode: "130273401", status: ACTIVE }', 50],
    ['{ kind: ASSOCIATION }', 200],
    ['{ kind: FOUNDATION }', 0],
    ['{ status: CLOSED }', 0],
    ['{ service: PAY_GUIDANCE }', 100],
    ['{ service: POLICY_CONSULTING }', 0],
    ['{ normsMet: true }', 100],
    ['{ normsMet: false }', 100],
    ['{ text: null, streetCode: null, kind: null, status: null, service: null, normsMet: null }', 200],
  ],
});

it('the totals are those of what the filter finds, unknown numbers left out', async () => {
  const query = `{ all: socialOrganizationTotals { count staff }
    none: socialOrganizationTotals(filter: { kind: FOUNDATION }) { count staff } }`;
  const { data } = await app.execute(office, query);
  const staff = Array.from({ length: 200 }, (_, index) => index + 1)
    .filter((n) => n % 3 !== 0)
    .reduce((sum, n) => sum + (n % 7), 0);
  expect(data).toEqual({ all: { count: 200, staff }, none: { count: 0, staff: 0 } });
});
