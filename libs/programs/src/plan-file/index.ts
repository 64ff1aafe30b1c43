export type { Fault, FaultCode } from './fault.ts';
export type { Clause, Clause as ClauseDefinition, Notice, Span } from './notice/clause.ts';
export { canonicalPath } from './notice/markers.ts';
export { locateQuote } from './notice/quote.ts';
export { findClause, readNotice } from './notice/read-notice.ts';
export type * from './plan-definition.ts';
export { readPlanFile, type PlanFileResult } from './read-plan-file.ts';
