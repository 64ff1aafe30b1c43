import type { Clause } from '../notice/clause.ts';
import { withoutSpace } from '../notice/quote.ts';
import type {
  ActionDefinition,
  ContradictionDefinition,
  IndicatorDefinition,
  MeasureDefinition,
  PostDefinition,
  Quote,
} from '../plan-definition.ts';
import type {
  ActionEntry,
  ContradictionEntry,
  IndicatorEntry,
  MeasureEntry,
  PostEntry,
} from '../yaml/shape.ts';
import { clauseOf, quoteOf, verbatim, type Context } from './context.ts';

/** The actions; each title must be the heading of its clause. */
export function resolveActions(context: Context, entries: readonly ActionEntry[]): ActionDefinition[] {
  return entries.flatMap((entry) => {
    const clause = clauseOf(context, entry);
    if (clause === null) return [];
    if (withoutSpace(clause.heading ?? '') !== withoutSpace(entry.zh)) {
      context.source.fault(
        context.source.placeOf(entry, 'zh'),
        'NOT_VERBATIM',
        `条款“${clause.path}”的标题是“${clause.heading ?? ''}”`,
        `the heading of clause "${clause.path}" is "${clause.heading ?? ''}"`,
      );
    }
    return [
      {
        no: entry.no,
        numeral: /[一二三四五六七八九十]+(?=\)?$)/.exec(clause.path)?.[0] ?? String(entry.no),
        title: { zh: entry.zh, en: entry.en },
        shortTitle: entry.short,
        lead: entry.lead,
        responsible: entry.responsible,
        clause: clause.path,
      },
    ];
  });
}

/** Measures of actions, or safeguards of the whole plan. */
export function resolveMeasures(
  context: Context,
  entries: readonly MeasureEntry[],
  kind: MeasureDefinition['kind'],
): MeasureDefinition[] {
  const { source } = context;
  return entries.flatMap((entry) => {
    if (kind === 'MEASURE' && entry.action === null) {
      source.fault(
        source.placeOf(entry),
        'MISSING',
        '举措应写明所属行动“action”',
        'a measure names its "action"',
      );
    }
    const clause = clauseOf(context, entry);
    if (clause === null) return [];
    const quote = optionalQuote(context, clause, entry);
    return [
      {
        code: entry.code,
        kind,
        action: entry.action,
        clause: clause.path,
        quote,
        title: { zh: entry.zh, en: entry.en },
      },
    ];
  });
}

/**
 * The definitions of figures; a ratio names what it is a ratio of, a count does not. What a target is measured by has
 * its place there and supports nothing besides.
 */
export function resolveIndicators(
  context: Context,
  entries: readonly IndicatorEntry[],
  targets: readonly { readonly indicator: string }[],
): IndicatorDefinition[] {
  const { source } = context;
  return entries.map((entry) => {
    const ratio = entry.measure !== 'COUNT';
    if (ratio && entry.denominator === null) {
      source.fault(source.placeOf(entry), 'INCOMPLETE', '比率应写明分母', 'a ratio needs a denominator');
    }
    if (!ratio && entry.denominator !== null) {
      const place = source.placeOf(entry, 'denominator');
      source.fault(place, 'NOT_ALLOWED', '计数没有分母', 'a count has no denominator');
    }
    const quote = entry.supports && quoteOf(context, entry.supports);
    if (entry.supports && targets.some(({ indicator }) => indicator === entry.code)) {
      const place = source.placeOf(entry, 'supports');
      source.fault(
        place,
        'NOT_ALLOWED',
        '目标已使用这项指标，不应再写“supports”',
        'a target uses it: no "supports" besides',
      );
    }
    return {
      code: entry.code,
      version: entry.version,
      measure: entry.measure,
      title: { zh: entry.zh, en: entry.en },
      unit: entry.unit,
      formula: entry.formula,
      numerator: entry.numerator,
      denominator: entry.denominator,
      variants: entry.variants.map(({ code, zh, en }) => ({ code, denominator: { zh, en } })),
      supports: entry.supports && quote && { action: entry.supports.action, quote },
      owner: entry.owner,
    };
  });
}

/** The posts of the task force, in the order of the list. */
export function resolvePosts(context: Context, entries: readonly PostEntry[]): PostDefinition[] {
  return entries.flatMap((entry, index) => {
    const quote = quoteOf(context, entry);
    if (quote === null) return [];
    return [
      {
        ordinal: index + 1,
        role: entry.role,
        unitName: entry.unit,
        unit: entry.code,
        title: entry.title,
        quote,
      },
    ];
  });
}

/** The contradictions, each side with its words. */
export function resolveContradictions(
  context: Context,
  entries: readonly ContradictionEntry[],
): ContradictionDefinition[] {
  return entries.map((entry) => ({
    code: entry.code,
    severity: entry.severity,
    title: { zh: entry.zh, en: entry.en },
    sides: entry.sides.flatMap((side) => {
      const clause = clauseOf(context, side);
      if (clause === null) return [];
      if (side.quote === null && side.text === null) {
        const place = context.source.placeOf(side);
        context.source.fault(
          place,
          'INCOMPLETE',
          '应有引文“quote”或说明“text”',
          'needs a "quote" or a "text"',
        );
      }
      const quote = optionalQuote(context, clause, side);
      return [{ label: { zh: side.zh, en: side.en }, clause: clause.path, quote, text: side.text }];
    }),
    handling: entry.handling,
    decide: entry.decide,
    actions: entry.actions,
    targets: entry.targets,
    milestones: entry.milestones,
  }));
}

function optionalQuote(
  context: Context,
  clause: Clause,
  entry: { readonly quote: string | null },
): Quote | null {
  return entry.quote === null
    ? null
    : verbatim(context, clause, entry.quote, context.source.placeOf(entry, 'quote'));
}
