import { programs } from '@tongxing/programs';
import { runSubgraph } from '@tongxing/subgraph';

await runSubgraph(programs);
