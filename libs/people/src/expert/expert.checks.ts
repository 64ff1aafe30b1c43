import { NotPermitted, type Checks, type Ctx } from '@tongxing/subgraph';
import { LEADS } from '../permissions.policy.ts';
import type { ChangeExpertInput, RegisterExpertInput } from './expert.inputs.ts';

/** Checks what is said of an expert's work. */
export function checkExpert(faults: Checks, said: RegisterExpertInput | ChangeExpertInput): void {
  faults.length('teamName', said.teamName, 100);
  faults.length('specialisms', said.specialisms, 500);
}

/** Whether the actor keeps the experts of the district. */
export function mayKeep(ctx: Ctx, { districtCode }: { districtCode: string }): boolean {
  return ctx.permissions.isAllowedOn(ctx.actor, 'expert.keep', {
    district: districtCode,
    unit: LEADS.expert,
  });
}

export function notPermitted(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '专家库由专班办公室和人社局管理，您不能登记或修改。',
      en: 'The task-force office and the HRSS bureau keep the experts; you may not register or change them.',
    },
    [path],
  );
}
