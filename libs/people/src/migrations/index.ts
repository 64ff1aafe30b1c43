import type { MigrationObject } from '@mikro-orm/core';
import { Tables } from './0001-tables.ts';
import { Ledgers } from './0002-ledgers.ts';
import { AuditTrail } from './0003-audit-trail.ts';
import { MaskedNumbers } from './0004-masked-numbers.ts';
import { PublicRoster } from './0005-public-roster.ts';

/** In the order in which they are applied. */
export const migrations: MigrationObject[] = [
  { name: '0001-tables', class: Tables },
  { name: '0002-ledgers', class: Ledgers },
  { name: '0003-audit-trail', class: AuditTrail },
  { name: '0004-masked-numbers', class: MaskedNumbers },
  { name: '0005-public-roster', class: PublicRoster },
];
