import {
  checkClose,
  checkReopen,
  Checks,
  close,
  mustBeActive,
  reopen,
  type CloseInput,
  type Ctx,
  type InvalidInput,
  type ReopenInput,
} from '@tongxing/subgraph';
import type { RoleRow } from './role.entity.ts';

/** Ends a role; or says what is wrong. `since` is when it began, if that is known. */
export function endRole(
  ctx: Ctx,
  row: RoleRow,
  input: CloseInput,
  since: string | null,
): InvalidInput | null {
  const faults = new Checks(ctx);
  checkClose(faults, ctx, input, since);
  mustBeActive(faults, 'closedOn', row);
  if (faults.any) return faults.asProblem();
  close(row, input);
  return null;
}

/** Puts somebody back in their role; or says what is wrong. */
export function resumeRole(ctx: Ctx, row: RoleRow, input: ReopenInput): InvalidInput | null {
  const faults = new Checks(ctx);
  checkReopen(faults, input, row);
  if (faults.any) return faults.asProblem();
  reopen(row, input);
  return null;
}
