import type { MigrationObject } from '@mikro-orm/core';
import { Tables } from './0001-tables.ts';
import { EnterpriseLedger } from './0002-enterprise-ledger.ts';
import { LedgersOfBodies } from './0003-ledgers-of-bodies.ts';
import { StaffingByDistrict } from './0004-staffing-by-district.ts';
import { AuditTrail } from './0005-audit-trail.ts';
import { SearchIndex } from './0006-search-index.ts';
import { PublishedBodies } from './0007-published-bodies.ts';

/** In the order in which they are applied. */
export const migrations: MigrationObject[] = [
  { name: '0001-tables', class: Tables },
  { name: '0002-enterprise-ledger', class: EnterpriseLedger },
  { name: '0003-ledgers-of-bodies', class: LedgersOfBodies },
  { name: '0004-staffing-by-district', class: StaffingByDistrict },
  { name: '0005-audit-trail', class: AuditTrail },
  { name: '0006-search-index', class: SearchIndex },
  { name: '0007-published-bodies', class: PublishedBodies },
];
