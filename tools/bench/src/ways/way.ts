/** The ways in which a question is put, in the order in which they are measured. */
export const WAYS = ['FLOOR', 'SUBGRAPH', 'GATEWAY', 'APOLLO', 'OPEN'] as const;
export type Way = (typeof WAYS)[number];

/** What each way is called in the tables. */
export const WAY_TITLES: Readonly<Record<Way, string>> = {
  FLOOR: '(a) bare server, one statement',
  SUBGRAPH: '(b) one subgraph directly',
  GATEWAY: '(c) through the gateway',
  APOLLO: '(d) through @apollo/gateway',
  OPEN: '(e) as (c), with no guard at all',
};
