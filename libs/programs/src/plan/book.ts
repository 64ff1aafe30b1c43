import { once, say, type Ctx, type Text } from '@tongxing/subgraph';
import { Action } from '../action/action.type.ts';
import type { Adoption, AdoptionKind } from '../adoption/adoption.entity.ts';
import { decisionsOn, holdsIn, type Decisions } from '../adoption/decisions.policy.ts';
import { findAdoptions } from '../adoption/adoption.store.ts';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import type { MilestoneReport } from '../milestone/milestone-report.entity.ts';
import { findReports } from '../milestone/milestone-report.store.ts';
import { Milestone } from '../milestone/milestone.type.ts';
import { Clause } from '../notice/clause.type.ts';
import { findFigures, findObservations, type KeptFigure } from '../observation/observation.store.ts';
import type { Observation } from '../observation/observation.entity.ts';
import type { PlanDefinition } from '../plan-file/index.ts';
import { Measure } from '../measure/measure.type.ts';
import { Reading } from '../target/reading.type.ts';
import { Target } from '../target/target.type.ts';
import { judge, standingOf } from '../target/judge.service.ts';
import type { HeadlineFigure, TargetJudgement } from '../judgement/index.ts';
import { openingDay, type OpeningDay } from './opening-day.policy.ts';
import type { PlanRow } from './plan.store.ts';

/** What a plan's page is made of, each loaded at most once a request and only when asked for. */
export class PlanBook {
  readonly #ctx: Ctx;
  readonly plan: PlanRow;
  readonly definition: PlanDefinition;

  constructor(ctx: Ctx, plan: PlanRow, definition: PlanDefinition) {
    this.#ctx = ctx;
    this.plan = plan;
    this.definition = definition;
  }

  get ctx(): Ctx {
    return this.#ctx;
  }

  /** the text in the caller's language */
  say(text: Text): string {
    return say(this.#ctx, text);
  }

  /** The day the pages open on. */
  get openingDay(): OpeningDay {
    return openingDay(this.definition.window.due, this.#ctx.now, this.plan.shownOn);
  }

  /** The day asked for, or the opening day. */
  day(on: string | null | undefined): string {
    return on ?? this.openingDay.on;
  }

  /** Every decision of the plan; one statement a request. */
  adoptions(): Promise<readonly Adoption[]> {
    return once(this.#ctx, `adoptions ${this.plan.id}`, () => findAdoptions(this.#ctx, this.plan.id));
  }

  /** The decisions on one subject. */
  async decisions(kind: AdoptionKind, subject: string): Promise<Decisions> {
    return decisionsOn(await this.adoptions(), kind, subject, (decision) =>
      holdsIn(this.definition, decision),
    );
  }

  /** The reports on one occurrence of a milestone, newest first; one statement a request for all. */
  async reports(milestoneId: string): Promise<readonly MilestoneReport[]> {
    const all = await once(this.#ctx, `reports ${this.plan.id}`, () => findReports(this.#ctx, this.plan.id));
    return all.filter((report) => report.milestoneId === milestoneId);
  }

  /** Every recording of an indicator, the newest day first; one statement a request for all indicators. */
  async recordings(indicator: string): Promise<readonly Observation[]> {
    const all = await once(this.#ctx, `observations ${this.plan.id}`, () =>
      findObservations(this.#ctx, this.plan),
    );
    return all.filter((observation) => observation.indicatorCode === indicator);
  }

  /** The recordings that hold on a day, corrected ones left out; one statement a request for all indicators. */
  async figures(indicator: string, on: string): Promise<readonly KeptFigure[]> {
    const all = await once(this.#ctx, `figures ${this.plan.id}`, () => findFigures(this.#ctx, this.plan));
    return all.filter(({ indicatorCode, validOn }) => indicatorCode === indicator && validOn <= on);
  }

  /** How a target stands on a day. */
  judgement(code: string, on: string): Promise<TargetJudgement> {
    return once(this.#ctx, `judgement ${this.plan.id} ${code} ${on}`, () => judge(this, code, on));
  }

  /** What the figures of an indicator come to on a day, held against nothing. */
  standing(indicator: string, on: string): Promise<HeadlineFigure | null> {
    return once(this.#ctx, `standing ${this.plan.id} ${indicator} ${on}`, () =>
      standingOf(this, indicator, on),
    );
  }

  action(no: number): Action {
    return this.#view(
      `action ${no}`,
      () =>
        new Action(
          this,
          found(this.definition.actions, (a) => a.no === no),
        ),
    );
  }

  actions(): Action[] {
    return this.definition.actions.map(({ no }) => this.action(no));
  }

  target(code: string): Target {
    return this.#view(
      `target ${code}`,
      () =>
        new Target(
          this,
          found(this.definition.targets, (t) => t.code === code),
        ),
    );
  }

  targets(which: (target: PlanDefinition['targets'][number]) => boolean = () => true): Target[] {
    return this.definition.targets.filter(which).map(({ code }) => this.target(code));
  }

  reading(code: string): Reading {
    return this.#view(`reading ${code}`, () => {
      const target = found(this.definition.targets, (t) =>
        t.readings.some((reading) => reading.code === code),
      );
      return new Reading(
        this,
        target,
        found(target.readings, (reading) => reading.code === code),
      );
    });
  }

  /** Every occurrence, the earliest due first. */
  milestones(which: (milestone: PlanDefinition['milestones'][number]) => boolean = () => true): Milestone[] {
    return this.definition.milestones
      .filter(which)
      .flatMap(({ occurrences }) => occurrences.map(({ id }) => this.milestone(id)))
      .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
  }

  milestone(id: string): Milestone {
    return this.#view(`milestone ${id}`, () => {
      const entry = found(this.definition.milestones, (m) => m.occurrences.some((o) => o.id === id));
      return new Milestone(
        this,
        entry,
        found(entry.occurrences, (o) => o.id === id),
      );
    });
  }

  clause(path: string): Clause {
    return this.#view(
      `clause ${path}`,
      () =>
        new Clause(
          this,
          found(this.definition.notice.clauses, (c) => c.path === path),
        ),
    );
  }

  measures(which: (measure: PlanDefinition['measures'][number]) => boolean): Measure[] {
    return this.definition.measures.filter(which).map((measure) => new Measure(this, measure));
  }

  contradictions(
    which: (c: PlanDefinition['contradictions'][number]) => boolean = () => true,
  ): Contradiction[] {
    return this.definition.contradictions.filter(which).map((entry) => new Contradiction(this, entry));
  }

  indicator(code: string): Indicator {
    return new Indicator(
      this,
      found(this.definition.indicators, (indicator) => indicator.code === code),
    );
  }

  #view<T>(key: string, make: () => T): T {
    return once(this.#ctx, `${this.plan.id} ${key}`, make);
  }
}

/** The one that must be there: the plan file was checked when it was loaded. */
function found<T>(list: readonly T[], which: (item: T) => boolean): T {
  const item = list.find(which);
  if (item === undefined) throw new Error('a loaded plan refers to something that it does not contain');
  return item;
}
