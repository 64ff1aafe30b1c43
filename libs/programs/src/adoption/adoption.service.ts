import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { actorOf, Checks, NotFound, NotPermitted, transact, VersionConflict } from '@tongxing/subgraph';
import type { Ctx, InvalidInput } from '@tongxing/subgraph';
import { permissions } from '../permissions.policy.ts';
import type { PlanBook } from '../plan/book.ts';
import { noSuchPlan } from '../plan/plan.messages.ts';
import { openPlan } from '../plan/plan.service.ts';
import type { ReadingDefinition } from '../plan-file/index.ts';
import { needsThreshold } from '../target/reading.policy.ts';
import { Adoption, type AdoptionKind } from './adoption.entity.ts';
import type {
  AdoptDateInput,
  AdoptReadingInput,
  DecisionInput,
  SetThresholdInput,
  WithdrawAdoptionInput,
} from './adoption.inputs.ts';
import { AdoptionRecorded } from './adoption.results.ts';

type Result = AdoptionRecorded | InvalidInput | NotPermitted | NotFound | VersionConflict;

/** What is decided, once it is clear that it exists in the plan. */
interface Decision {
  readonly kind: AdoptionKind;
  readonly subject: string;
  readonly choice: string | null;
  readonly value: number | null;
}

/** Adopts one reading of a target. The others stay visible and are judged all the same. */
export function adoptReading(ctx: Ctx, input: AdoptReadingInput): Promise<Result> {
  return decide(ctx, input, (book, faults) => {
    const target = book.definition.targets.find(({ code }) => code === input.target);
    if (!target) return unknown(ctx, input.target, 'target');
    faults.must(
      target.readings.some(({ code }) => code === input.reading),
      'reading',
      'NOT_A_READING',
      { zh: '请选择该目标的一种口径。', en: 'Choose one of this target’s readings.' },
    );
    return { kind: 'READING', subject: target.code, choice: input.reading, value: null };
  });
}

/** Adopts the strict or the loose reading of an ambiguous date (C16: 月前 without 底). */
export function adoptDate(ctx: Ctx, input: AdoptDateInput): Promise<Result> {
  return decide(ctx, input, (book, faults) => {
    const milestone = book.milestones().find(({ id }) => id === input.milestone);
    if (!milestone) return unknown(ctx, input.milestone, 'milestone');
    faults.must(milestone.ambiguous, 'milestone', 'NOT_AMBIGUOUS', {
      zh: '这个节点的时限只有一种读法。',
      en: 'This milestone’s date has one reading only.',
    });
    return { kind: 'DATE', subject: milestone.id, choice: input.choice, value: null };
  });
}

/** Sets what a vague word or the city's number means for one reading (C19). */
export function setThreshold(ctx: Ctx, input: SetThresholdInput): Promise<Result> {
  return decide(ctx, input, (book, faults) => {
    const target = book.definition.targets.find(({ readings }) =>
      readings.some(({ code }) => code === input.reading),
    );
    const reading = target?.readings.find(({ code }) => code === input.reading);
    if (!target || !reading) return unknown(ctx, input.reading, 'reading');
    checkThreshold(faults, reading, target.unit, input.value);
    return { kind: 'THRESHOLD', subject: reading.code, choice: null, value: input.value };
  });
}

function checkThreshold(faults: Checks, reading: ReadingDefinition, unit: string, value: number): void {
  faults.must(needsThreshold(reading), 'reading', 'NUMBER_STATED', {
    zh: '通知对此已有明确数量，不需要另定标准。',
    en: 'The notice states this number; there is nothing to set.',
  });
  const percent = unit === '%' || reading.comparator === 'ABOUT';
  const most = reading.comparator === 'ABOUT' ? 50 : percent ? 100 : 1_000_000;
  faults.must(value > 0 && value <= most && (percent || Number.isInteger(value)), 'value', 'OUT_OF_RANGE', {
    zh: percent ? `请填写大于 0、不超过 ${most} 的百分比。` : '请填写大于 0 的整数。',
    en: percent ? `Enter a percentage above 0 and up to ${most}.` : 'Enter a whole number above 0.',
  });
}

/** Withdraws the decision in force on a subject; the subject is 未定 again. */
export async function withdrawAdoption(ctx: Ctx, input: WithdrawAdoptionInput): Promise<Result> {
  const actor = actorOf(ctx);
  const book = await openPlan(ctx, input.plan);
  if (!book) return new NotFound(ctx, noSuchPlan(input.plan), ['plan']);
  const adoption = (await book.adoptions()).find(({ id }) => id === input.adoption);
  if (!adoption) return unknown(ctx, input.adoption, 'adoption');
  if (!mayAdopt(book)) return notPermitted(ctx);
  const faults = new Checks(ctx);
  faults.text('reason', input.reason, { max: 2000 });
  if (faults.any) return faults.asProblem();
  const { version, current } = await book.decisions(adoption.kind, adoption.subject);
  // The same withdrawal sent again, after its answer was lost.
  if (adoption.withdrawnAt !== null) return recorded(ctx, input.plan, adoption);
  if (version !== input.expectedVersion || current !== adoption) {
    return new VersionConflict(ctx, input.expectedVersion, version);
  }
  await transact(ctx, async ({ em }) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const row = await em.findOneOrFail(Adoption, { id: adoption.id }, lock);
    if (row.withdrawnAt !== null) return;
    row.withdrawnAt = ctx.now;
    row.withdrawnBy = actor.name;
    row.withdrawnReason = input.reason.trim();
  });
  return recorded(ctx, input.plan, adoption);
}

async function decide(
  ctx: Ctx,
  input: DecisionInput,
  examine: (book: PlanBook, faults: Checks) => Decision | NotFound,
): Promise<Result> {
  const actor = actorOf(ctx);
  const book = await openPlan(ctx, input.plan);
  if (!book) return new NotFound(ctx, noSuchPlan(input.plan), ['plan']);
  if (!mayAdopt(book)) return notPermitted(ctx);
  const faults = new Checks(ctx);
  const decision = examine(book, faults);
  if (decision instanceof NotFound) return decision;
  faults.text('reason', input.reason, { max: 2000 });
  faults.text('authority', input.authority, { max: 500 });
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  if (faults.any) return faults.asProblem();

  const answered = await answerOf(ctx, input, decision);
  if (answered) return answered;
  const { history } = await book.decisions(decision.kind, decision.subject);
  try {
    const adoption = await transact(ctx, async ({ em }) =>
      em.create(
        Adoption,
        {
          ...decision,
          districtCode: book.plan.districtCode,
          planId: book.plan.id,
          no: (history[0]?.no ?? 0) + 1,
          reason: input.reason.trim(),
          authority: input.authority.trim(),
          adoptedBy: actor.name,
          adoptedBySub: actor.sub,
          adoptedAt: ctx.now,
          idempotencyKey: input.idempotencyKey,
        },
        { partial: true, persist: true },
      ),
    );
    return await recorded(ctx, input.plan, adoption);
  } catch (error) {
    // Two decided at the same moment: the unique number of the decision lets one of them through.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    ctx.memo.clear();
    const settled = await answerOf(ctx, input, decision);
    if (settled) return settled;
    throw error;
  }
}

/** What is to be said without deciding anything: the same request came before, or somebody else decided. */
async function answerOf(
  ctx: Ctx,
  { plan, idempotencyKey, expectedVersion }: DecisionInput,
  { kind, subject }: Decision,
): Promise<AdoptionRecorded | VersionConflict | null> {
  const book = await openPlan(ctx, plan);
  if (!book) return null;
  const repeated = (await book.adoptions()).find(
    (row) => row.adoptedBySub === ctx.actor?.sub && row.idempotencyKey === idempotencyKey,
  );
  if (repeated) return recorded(ctx, plan, repeated);
  const { version } = await book.decisions(kind, subject);
  return version === expectedVersion ? null : new VersionConflict(ctx, expectedVersion, version);
}

async function recorded(ctx: Ctx, plan: string, { id, kind, subject }: Adoption): Promise<AdoptionRecorded> {
  const book = await openPlan(ctx, plan);
  const adoption = (await book?.adoptions())?.find((row) => row.id === id);
  if (!book || !adoption) throw new Error('the decision just recorded cannot be read');
  await book.decisions(kind, subject);
  if (kind === 'READING') return new AdoptionRecorded(adoption, { target: book.target(subject) });
  if (kind === 'DATE') return new AdoptionRecorded(adoption, { milestone: book.milestone(subject) });
  const reading = book.reading(subject);
  return new AdoptionRecorded(adoption, { reading, target: reading.target });
}

function mayAdopt(book: PlanBook): boolean {
  return permissions.isAllowedOn(book.ctx.actor, 'reading.adopt', { district: book.plan.districtCode });
}

function notPermitted(ctx: Ctx): NotPermitted {
  return new NotPermitted(ctx, {
    zh: '口径由专班办公室采用。',
    en: 'Readings are adopted by the task-force office.',
  });
}

function unknown(ctx: Ctx, what: string, field: string): NotFound {
  return new NotFound(ctx, { zh: `计划中没有 ${what}。`, en: `The plan has no ${what}.` }, [field]);
}
