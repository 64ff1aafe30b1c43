/** Seals over a record, without anything of a subgraph: for identity, which is none. */
export { runAuditCommand, type SealedRecord } from './command.ts';
export { keepSeals, type Kept, type Run } from './keep.ts';
export { SealKey } from './mac.ts';
export { LEAST_RETENTION_MONTHS, RETENTION_MONTHS, sealSql, type SealedLog } from './seal.sql.ts';
export { verifySeals, type Verdict } from './verify.ts';
