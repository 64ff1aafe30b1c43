import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { keepsALedger } from '../testing/registry-cases/index.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

keepsALedger(() => app, {
  ...bodyRegistry,
  change: { contact: '0315-1111111' },
  bulk: { hasOffice: false },
  begins: 'establishedOn',
});
