import type { Published } from '@tongxing/subgraph';

/** The mediation bodies whose names the notice has published (clause 二(二)2(2)): those that are in force. */
export const PUBLISHED_BODIES: Published = { schema: 'organizations', when: `status = 'ACTIVE'` };
