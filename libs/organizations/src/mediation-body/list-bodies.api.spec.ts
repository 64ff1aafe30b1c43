import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { office } from '../testing/enterprises.ts';
import { listsALedger } from '../testing/list-cases.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations);
});
afterAll(() => app.stop());

listsALedger(() => app, {
  field: 'mediationBodies',
  everything: [
    `${bodyRegistry.fields} street { name } enterprise { name } history(first: 3) { totalCount edges { node { by } } }`,
    4,
  ],
  totals: ['mediationBodyTotals { count standardised mediators }', 1],
  orders: {
    NAME: 'name',
    TYPE: 'type',
    STREET: 'streetCode',
    ESTABLISHED_ON: 'establishedOn',
    MEDIATORS: 'mediatorCount',
  },
  filters: [
    ['{ text: "样本00007" }', 1],
    ['{ text: "yb00007" }', 1],
    ['{ text: "样本%" }', 0],
    ['{ streetCode: "130273401", status: ACTIVE }', 50],
    ['{ type: OTHER }', 200],
    ['{ type: STREET }', 0],
    ['{ status: CLOSED }', 0],
    // Every second has the four items, and of these two of three have a mediator.
    ['{ standardised: true }', 67],
    ['{ standardised: false }', 133],
    ['{ text: null, streetCode: null, type: null, status: null, standardised: null }', 200],
  ],
});

it('the totals are those of what the filter finds', async () => {
  const query = '{ mediationBodyTotals(filter: { standardised: true }) { count standardised mediators } }';
  const { data } = await app.execute(office, query);
  const mediators = Array.from({ length: 200 }, (_, index) => index + 1)
    .filter((n) => n % 2 === 0)
    .reduce((sum, n) => sum + (n % 3), 0);
  expect(data.mediationBodyTotals).toEqual({ count: 67, standardised: 67, mediators });
});
