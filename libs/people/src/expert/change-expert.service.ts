import {
  changeRecord,
  changeRecords,
  Checks,
  type CloseInput,
  type Ctx,
  type ReopenInput,
} from '@tongxing/subgraph';
import { endRole, resumeRole } from '../person/end-role.ts';
import { checkChanged } from '../person/take-person.service.ts';
import { namesakesOfChanged, updatePersonOf } from '../person/update-person.service.ts';
import { teamNamed } from './expert-team.service.ts';
import { checkExpert, mayKeep, notPermitted } from './expert.checks.ts';
import { Expert, expertSearchText } from './expert.entity.ts';
import type { ChangeExpertInput, ChangeExpertsInput } from './expert.inputs.ts';
import {
  ExpertChanged,
  ExpertsChanged,
  type ChangeExpertResult,
  type ChangeExpertsResult,
} from './expert.results.ts';

/** Saves the whole form of an expert; name and employer change in the person's other roles as well. */
export function changeExpert(ctx: Ctx, input: ChangeExpertInput): Promise<ChangeExpertResult> {
  return changeRecord(ctx, Expert, input, async (tx, row): Promise<ChangeExpertResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    const faults = new Checks(ctx);
    checkChanged(faults, input);
    checkExpert(faults, input);
    if (faults.any) return faults.asProblem();
    const namesakes = await namesakesOfChanged(tx, row, input);
    if (namesakes) return namesakes;
    const team = await teamNamed(tx, row.districtCode, input.teamName);
    const specialisms = input.specialisms?.trim() || null;
    tx.em.assign(row, { kind: input.kind, teamId: team?.id ?? null, specialisms });
    await updatePersonOf(tx, row, input);
    row.searchText = expertSearchText(row);
    await tx.em.flush();
    return new ExpertChanged(row);
  });
}

/** Lets an expert leave the team. */
export function closeExpert(ctx: Ctx, input: CloseInput): Promise<ChangeExpertResult> {
  return changeRecord(ctx, Expert, input, async (tx, row): Promise<ChangeExpertResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    return endRole(ctx, row, input, null) ?? saved(tx, row);
  });
}

/** Takes an expert back. */
export function reopenExpert(ctx: Ctx, input: ReopenInput): Promise<ChangeExpertResult> {
  return changeRecord(ctx, Expert, input, async (tx, row): Promise<ChangeExpertResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    return resumeRole(ctx, row, input) ?? saved(tx, row);
  });
}

async function saved(tx: Ctx, row: Expert): Promise<InstanceType<typeof ExpertChanged>> {
  await tx.em.flush();
  return new ExpertChanged(row);
}

/** Changes kind or team of several experts, of all or of none. */
export function changeExperts(
  ctx: Ctx,
  { rows, kind, teamName }: ChangeExpertsInput,
): Promise<ChangeExpertsResult> {
  return changeRecords(ctx, Expert, rows, async (tx, found): Promise<ChangeExpertsResult> => {
    if (!found.every((row) => mayKeep(ctx, row))) return notPermitted(ctx, 'rows');
    const faults = new Checks(ctx);
    faults.length('teamName', teamName, 100);
    faults.must(Boolean(kind ?? teamName?.trim()), 'rows', 'NOTHING_GIVEN', {
      zh: '请选择要改的项。',
      en: 'Choose what to change.',
    });
    if (faults.any) return faults.asProblem();
    for (const row of found) {
      if (kind) row.kind = kind;
      const team = await teamNamed(tx, row.districtCode, teamName);
      if (team) row.teamId = team.id;
    }
    await tx.em.flush();
    return new ExpertsChanged(found);
  });
}
