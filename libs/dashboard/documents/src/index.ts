/** The typed operations of the dashboard, generated from its components and the committed supergraph. */
export * from './gql/index.ts';
export type * from './gql/graphql.ts';
