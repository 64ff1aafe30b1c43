import 'reflect-metadata';

export * from './access/index.ts';
export { Allow, Public, requirePermission } from './allow.ts';
export * from './audit/index.ts';
export { Checks } from './checks.ts';
export { childList, childPage } from './children.ts';
export { connectionOf, MAX_PAGE, pageOf, PageInfo, type Page, type PageRequest } from './connection.ts';
export { actorOf, once, say, transact, type Ctx, type EventPublisher } from './context.ts';
export {
  defineSubgraph,
  on,
  onMany,
  type EventHandler,
  type Steward,
  type SubgraphDefinition,
} from './definition.ts';
export { BadUserInput, Forbidden, Refusal, Unauthenticated } from './failure.ts';
export * from './figures/index.ts';
export { containing } from './filter.ts';
export { createSubgraphServer } from './http.ts';
export { isId } from './id.ts';
export * from './ledger/index.ts';
export { languageOf, type Language, type Text } from './language.ts';
export { openDatabase, type Database } from './orm.ts';
export * from './personal/index.ts';
export { prepareSubgraph, type PrepareOptions } from './prepare.ts';
export { FieldProblem, InvalidInput, NotFound, NotPermitted, Problem, VersionConflict } from './problems.ts';
export { publishedPolicy, publishedViewSql, readPublished, type Published } from './published.ts';
export { readRows, type Statement } from './at-once.ts';
export { loadReference, reference, type Reference, type Representation } from './reference.ts';
export {
  DistrictRow,
  DistrictTable,
  resecuredSql,
  securedSql,
  sessionVariables,
  type Jurisdiction,
} from './rows.ts';
export { runSubgraph } from './run.ts';
export { buildSubgraph, type Subgraph } from './schema.ts';
export { consumeEvents, contextFor, queueOf, systemActor, type Surroundings } from './service.ts';
