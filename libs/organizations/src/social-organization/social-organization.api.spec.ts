import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { keepsALedger } from '../testing/registry-cases/index.ts';
import { socialOrganizationRegistry } from '../testing/social-organizations.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

keepsALedger(() => app, {
  ...socialOrganizationRegistry,
  change: { remark: '已开展政策宣讲' },
  bulk: { kind: 'SERVICE_INSTITUTION' },
  begins: 'registeredOn',
});
