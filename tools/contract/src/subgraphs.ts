import { organizations } from '@tongxing/organizations';
import { people } from '@tongxing/people';
import { programs } from '@tongxing/programs';
import type { SubgraphDefinition } from '@tongxing/subgraph';

/** The core subgraphs, in the order in which the supergraph names them. */
export const CORE: readonly SubgraphDefinition[] = [organizations, people, programs];
