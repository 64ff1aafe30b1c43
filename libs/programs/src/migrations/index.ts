import type { MigrationObject } from '@mikro-orm/core';
import { Plans } from './0001-plans.ts';
import { DecisionsKept } from './0002-decisions-kept.ts';
import { FiguresInOrder } from './0003-figures-in-order.ts';
import { AuditTrail } from './0004-audit-trail.ts';

/** In the order in which they are applied. */
export const migrations: MigrationObject[] = [
  { name: '0001-plans', class: Plans },
  { name: '0002-decisions-kept', class: DecisionsKept },
  { name: '0003-figures-in-order', class: FiguresInOrder },
  { name: '0004-audit-trail', class: AuditTrail },
];
