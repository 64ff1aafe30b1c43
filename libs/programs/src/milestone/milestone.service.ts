import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { todayInShanghai } from '@tongxing/calendar';
import { actorOf, Checks, NotFound, NotPermitted, transact, VersionConflict } from '@tongxing/subgraph';
import type { Ctx, InvalidInput } from '@tongxing/subgraph';
import { mayReport } from '../plan/belonging.policy.ts';
import { noSuchPlan } from '../plan/plan.messages.ts';
import { openPlan } from '../plan/plan.service.ts';
import { MilestoneReport } from './milestone-report.entity.ts';
import type { ReportMilestoneInput } from './milestone.inputs.ts';
import { MilestoneReported } from './milestone.results.ts';

type Result = MilestoneReported | InvalidInput | NotPermitted | NotFound | VersionConflict;

/** Reports how one occurrence of a milestone stands; done needs a date and evidence. */
export async function reportMilestone(ctx: Ctx, input: ReportMilestoneInput): Promise<Result> {
  const actor = actorOf(ctx);
  const book = await openPlan(ctx, input.plan);
  if (!book) return new NotFound(ctx, noSuchPlan(input.plan), ['plan']);
  const milestone = book.milestones().find(({ id }) => id === input.milestone);
  if (!milestone) {
    const text = {
      zh: `计划中没有节点 ${input.milestone}。`,
      en: `The plan has no milestone ${input.milestone}.`,
    };
    return new NotFound(ctx, text, ['milestone']);
  }
  if (!mayReport(book, milestone)) {
    return new NotPermitted(ctx, {
      zh: '只有专班办公室和该行动的牵头、责任单位可以填报。',
      en: 'Only the task-force office and the units of this action may report on it.',
    });
  }
  const faults = checkReport(ctx, input);
  if (faults.any) return faults.asProblem();

  const answered = await answerOf(ctx, input);
  if (answered) return answered;
  try {
    await transact(ctx, async ({ em }) => {
      em.create(
        MilestoneReport,
        {
          districtCode: book.plan.districtCode,
          planId: book.plan.id,
          milestoneId: milestone.id,
          no: input.expectedVersion + 1,
          status: input.status,
          doneOn: input.status === 'DONE' ? (input.doneOn ?? null) : null,
          evidence: input.evidence?.trim() || null,
          evidenceLink: input.evidenceLink ?? null,
          note: input.note?.trim() || null,
          reportedBy: actor.name,
          reportedBySub: actor.sub,
          reportedAt: ctx.now,
          idempotencyKey: input.idempotencyKey,
        },
        { partial: true, persist: true },
      );
    });
  } catch (error) {
    // Two reported at the same moment: the unique number of the report lets one of them through.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    ctx.memo.clear();
  }
  const settled = await answerOf(ctx, input);
  if (!settled) throw new Error('the report just stored cannot be read');
  return settled;
}

/** What is to be said without storing anything: the same request came before, or somebody else reported. */
async function answerOf(
  ctx: Ctx,
  { plan, milestone: id, idempotencyKey, expectedVersion }: ReportMilestoneInput,
): Promise<MilestoneReported | VersionConflict | null> {
  const milestone = (await openPlan(ctx, plan))?.milestone(id);
  if (!milestone) return null;
  const reports = await milestone.kept();
  const repeated = reports.some(
    (row) => row.reportedBySub === ctx.actor?.sub && row.idempotencyKey === idempotencyKey,
  );
  if (repeated) return new MilestoneReported(milestone);
  const version = reports[0]?.no ?? 0;
  return version === expectedVersion ? null : new VersionConflict(ctx, expectedVersion, version);
}

function checkReport(ctx: Ctx, input: ReportMilestoneInput): Checks {
  const faults = new Checks(ctx);
  const today = todayInShanghai(ctx.now);
  if (input.status === 'DONE') {
    faults.must(Boolean(input.doneOn), 'doneOn', 'REQUIRED', {
      zh: '请填写完成日期。',
      en: 'Enter the date it was done.',
    });
    faults.must(!input.doneOn || input.doneOn <= today, 'doneOn', 'IN_THE_FUTURE', {
      zh: `完成日期不能晚于今天（${today}）。`,
      en: `The date cannot be later than today (${today}).`,
    });
    faults.must(Boolean(input.evidence?.trim() || input.evidenceLink), 'evidence', 'REQUIRED', {
      zh: '请写明佐证，或附上链接。',
      en: 'Describe the evidence, or give a link to it.',
    });
  }
  faults.length('evidence', input.evidence, 2000);
  faults.length('note', input.note, 2000);
  faults.link('evidenceLink', input.evidenceLink);
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  return faults;
}
