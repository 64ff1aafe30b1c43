import { people } from '@tongxing/people';
import { runSubgraph } from '@tongxing/subgraph';

await runSubgraph(people);
