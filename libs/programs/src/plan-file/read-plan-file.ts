import { createHash } from 'node:crypto';
import type { Fault } from './fault.ts';
import { readNotice } from './notice/read-notice.ts';
import type { PlanDefinition } from './plan-definition.ts';
import type { Context } from './resolve/context.ts';
import { resolveDocument } from './resolve/document.ts';
import {
  resolveActions,
  resolveContradictions,
  resolveIndicators,
  resolveMeasures,
  resolvePosts,
} from './resolve/entries.ts';
import { resolveMilestones } from './resolve/milestones.ts';
import { checkReferences } from './resolve/references.ts';
import { resolveTargets } from './resolve/targets.ts';
import { planFile, type PlanFile } from './yaml/shape.ts';
import { openSource } from './yaml/source.ts';

export type PlanFileResult =
  | { readonly ok: true; readonly plan: PlanDefinition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a plan file against the notice it states as data. Either the whole plan comes out, every clause, quote,
 * date and reference resolved, or all faults with their lines, in the order of the file.
 */
export function readPlanFile(yamlText: string, noticeText: string): PlanFileResult {
  const source = openSource(yamlText);
  // what is no YAML has no reliable shape: its faults stand alone
  const file = source.faults.length > 0 ? undefined : planFile.read(source.root, source);
  const context: Context = { source, notice: readNotice(noticeText) };
  const plan = file === undefined ? null : resolvePlan(context, file, hashesOf(yamlText, noticeText));
  if (plan !== null && source.faults.length === 0) return { ok: true, plan };
  return {
    ok: false,
    faults: source.faults.toSorted((a, b) => a.line - b.line || (a.path < b.path ? -1 : 1)),
  };
}

function resolvePlan(
  context: Context,
  file: PlanFile,
  hashes: PlanDefinition['hashes'],
): PlanDefinition | null {
  const { source } = context;
  if (file.format !== 1) {
    source.fault(source.placeOf(file, 'format'), 'NOT_ALLOWED', '只支持格式 1', 'only format 1 is supported');
  }
  checkReferences(context, file);
  const actions = resolveActions(context, file.actions);
  const measures = [
    ...resolveMeasures(context, file.measures, 'MEASURE'),
    ...resolveMeasures(context, file.safeguards, 'SAFEGUARD'),
  ];
  const indicators = resolveIndicators(context, file.indicators, file.targets);
  const posts = resolvePosts(context, file.posts);
  const contradictions = resolveContradictions(context, file.contradictions);
  const document = resolveDocument(context, file);
  // without the plan's own window no date can be judged
  if (document === null) return null;
  const { head, time } = document;
  const milestones = resolveMilestones(context, file.milestones, file.actions, time);
  const targets = resolveTargets(context, file.targets, file.indicators, milestones, time);
  const touching = (section: 'targets' | 'milestones', code: string): readonly string[] =>
    contradictions.filter((one) => one[section].includes(code)).map((one) => one.code);
  return {
    code: file.code,
    demonstration: file.demonstration,
    ...head,
    notice: context.notice,
    actions,
    measures,
    indicators,
    targets: targets.map((target) => ({ ...target, contradictions: touching('targets', target.code) })),
    milestones: milestones.map((one) => ({ ...one, contradictions: touching('milestones', one.code) })),
    posts,
    contradictions,
    hashes,
  };
}

function hashesOf(plan: string, notice: string): PlanDefinition['hashes'] {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  return { plan: sha256(plan), notice: sha256(notice), whole: sha256(`${sha256(plan)}\n${sha256(notice)}`) };
}
