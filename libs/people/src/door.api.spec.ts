import {
  answersTheGatewayAlone,
  guardsEveryTable,
  startSubgraph,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import { people } from './index.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { demonstration: true });
});
afterAll(() => app.stop());

answersTheGatewayAlone(() => app);
guardsEveryTable(() => app);
