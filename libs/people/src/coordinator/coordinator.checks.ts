import type { Checks } from '@tongxing/subgraph';
import {
  checkUnmasked,
  keptIfMasked,
  maskNumber,
  notInTheFuture,
  NotPermitted,
  type Ctx,
} from '@tongxing/subgraph';
import { LEADS } from '../permissions.policy.ts';
import { certificateFaults } from './certificate.policy.ts';
import type { Coordinator } from './coordinator.entity.ts';
import type { ChangeCoordinatorInput, RegisterCoordinatorInput } from './coordinator.inputs.ts';

type Said = RegisterCoordinatorInput | ChangeCoordinatorInput;

/**
 * Checks what is said of a coordinator's work; the street is checked by who knows the district.
 * @param kept the certificate number of the entry that is changed
 */
export function checkCoordinator(faults: Checks, ctx: Ctx, said: Said, kept: string | null = null): void {
  for (const { field, code, text } of certificateFaults(said)) faults.fault(field, code, text);
  faults.length('certificateNo', said.certificateNo, 64);
  checkUnmasked(faults, 'certificateNo', certificateNoOf(said, kept), kept);
  faults.length('certificateIssuer', said.certificateIssuer, 200);
  faults.length('duties', said.duties, 500);
  notInTheFuture(faults, ctx, 'certificateOn', said.certificateOn);
}

/** The certificate number as said; masked as the form showed it, it is the one that is kept. */
function certificateNoOf({ certificateNo }: Said, kept: string | null): string | null {
  return keptIfMasked(certificateNo?.trim() || null, kept, maskNumber);
}

/**
 * A coordinator's own columns, as said.
 * @param kept the certificate number of the entry that is changed
 */
export function coordinatorColumns(said: Said, kept: string | null = null) {
  return {
    level: said.level ?? null,
    employment: said.employment,
    certificateNo: certificateNoOf(said, kept),
    certificateIssuer: said.certificateIssuer?.trim() || null,
    certificateOn: said.certificateOn ?? null,
    streetCode: said.streetCode || null,
    duties: said.duties?.trim() || null,
    startedOn: said.startedOn ?? null,
  };
}

/** Whether the actor keeps the coordinators of this place; nowhere means the whole district. */
export function mayKeep(
  ctx: Ctx,
  { districtCode, streetCode }: Pick<Coordinator, 'districtCode' | 'streetCode'>,
) {
  const row = { district: districtCode, street: streetCode ?? undefined, unit: LEADS.coordinator };
  return ctx.permissions.isAllowedOn(ctx.actor, 'coordinator.keep', row);
}

export function notPermitted(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '您不能登记或修改该处的协调员：镇办只管本镇办的，全辖区的由专班办公室和工会管理。',
      en: 'You may not register or change coordinators there: a town or office keeps its own, the task-force office and the trade union keep the district’s.',
    },
    [path],
  );
}
