export { recordAccess, recordReads, writeReads, type Access, type Read } from './accesses.ts';
export { auditResolver } from './audit.resolver.ts';
export { untruncatedSql } from './append-only.ts';
export { auditedSql, auditLogSql, auditNamesSql } from './changes.ts';
export { auditTrailSql } from './trail.sql.ts';
