import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { todayInShanghai } from '@tongxing/calendar';
import { actorOf, Checks, NotFound, NotPermitted, transact, type Ctx } from '@tongxing/subgraph';
import type { InvalidInput } from '@tongxing/subgraph';
import { mayEnter } from '../plan/belonging.policy.ts';
import type { PlanRow } from '../plan/plan.store.ts';
import { openPlan } from '../plan/plan.service.ts';
import { noSuchPlan } from '../plan/plan.messages.ts';
import { Observation } from './observation.entity.ts';
import type { EnterObservationInput } from './observation.inputs.ts';
import { checkFigure } from './observation.policy.ts';
import { ObservationEntered } from './observation.results.ts';

/** Records a figure that no ledger yields yet, with its evidence. */
export async function enterObservation(
  ctx: Ctx,
  input: EnterObservationInput,
): Promise<ObservationEntered | InvalidInput | NotPermitted | NotFound> {
  const book = await openPlan(ctx, input.plan);
  if (!book) return new NotFound(ctx, noSuchPlan(input.plan), ['plan']);
  const indicator = book.definition.indicators.find(({ code }) => code === input.indicator);
  if (!indicator) {
    const text = {
      zh: `计划中没有指标 ${input.indicator}。`,
      en: `The plan has no indicator ${input.indicator}.`,
    };
    return new NotFound(ctx, text, ['indicator']);
  }
  if (indicator.supports) {
    return new NotPermitted(ctx, {
      zh: `“${indicator.title.zh}”由台账汇总，不手工填报。`,
      en: `“${indicator.title.en}” is counted from a ledger and not entered by hand.`,
    });
  }
  const targets = book.targets((target) => target.indicator === indicator.code);
  if (
    !mayEnter(
      book,
      targets.map(({ action }) => action),
    )
  ) {
    return new NotPermitted(ctx, {
      zh: '只有专班办公室和该行动的牵头、责任单位可以填报。',
      en: 'Only the task-force office and the units of this action may enter its figures.',
    });
  }
  const faults = new Checks(ctx);
  checkFigure(faults, input, indicator, book.definition, todayInShanghai(ctx.now));
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  if (faults.any) return faults.asProblem();

  const observation = await recordOnce(ctx, book.plan, input);
  const changed = await openPlan(ctx, input.plan);
  return new ObservationEntered(observation, changed?.targets((t) => t.indicator === indicator.code) ?? []);
}

/** Records the figure, or finds what the same request recorded when it came before. */
async function recordOnce(ctx: Ctx, plan: PlanRow, input: EnterObservationInput): Promise<Observation> {
  const actor = actorOf(ctx);
  const { districtCode } = plan;
  const { idempotencyKey } = input;
  const key = { districtCode, recordedBySub: actor.sub, idempotencyKey };
  const repeated = await ctx.em.findOne(Observation, key);
  if (repeated) return repeated;
  try {
    return await transact(ctx, async ({ em }) =>
      em.create(
        Observation,
        {
          ...key,
          planId: plan.id,
          indicatorCode: input.indicator,
          year: input.year ?? null,
          numerator: input.numerator,
          denominator: input.denominator ?? null,
          validOn: input.validOn,
          recordedAt: ctx.now,
          recordedBy: actor.name,
          source: 'MANUAL',
          evidence: input.evidence.trim(),
          evidenceLink: input.evidenceLink ?? null,
        },
        { partial: true, persist: true },
      ),
    );
  } catch (error) {
    // The same request arrived twice at once; the key lets one of them through.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return ctx.em.findOneOrFail(Observation, key);
  }
}
