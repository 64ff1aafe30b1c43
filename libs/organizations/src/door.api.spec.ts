import {
  answersTheGatewayAlone,
  guardsEveryTable,
  startSubgraph,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import { organizations } from './index.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
});
afterAll(() => app.stop());

answersTheGatewayAlone(() => app);
guardsEveryTable(() => app);
