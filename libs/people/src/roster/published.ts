import type { Published } from '@tongxing/subgraph';

/** The mediators of the public roster: in office, and published by name (without it, nothing of them is). */
export const PUBLISHED_MEDIATORS: Published = {
  schema: 'people',
  when: `public_name and status = 'ACTIVE'`,
};
