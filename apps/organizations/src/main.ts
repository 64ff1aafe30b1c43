import { organizations } from '@tongxing/organizations';
import { runSubgraph } from '@tongxing/subgraph';

await runSubgraph(organizations);
