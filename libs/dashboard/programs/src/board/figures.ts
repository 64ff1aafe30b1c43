/** From a judged target to what its graph shows. */
import { numberText, type BulletReading } from '@tongxing/dashboard-kit/pure';
import type { TargetFiguresFragment } from '@tongxing/dashboard-documents';

type ReadingJudged = TargetFiguresFragment['judgement']['readings'][number];
type Judged = NonNullable<ReadingJudged['total']>;

/** The judgement that fits the headline figure: a count is shown over the plan, a share in its latest year. */
export function shownJudgement(judged: ReadingJudged, kind: string, on: string): Judged | null {
  const total = judged.total ?? null;
  const latest = judged.current ?? judged.years.findLast(({ start }) => start <= on) ?? null;
  if (kind === 'COUNT') return total ?? latest;
  return total?.stated === true ? total : (latest ?? total);
}

/** The goal in as few letters as it takes: 3, 1–3, ≈300, 65%, 大多数. */
export function goalLabel(judged: ReadingJudged, shown: Judged | null, unit: string): string {
  const mark = unit === '%' ? '%' : '';
  const { comparator, wording } = judged.reading;
  if (shown?.goal === null || shown?.goal === undefined) return wording ?? '?';
  if (shown.goalMax !== null && shown.goalMax !== undefined && shown.goalMax !== shown.goal) {
    return `${numberText(shown.goal)}–${numberText(shown.goalMax)}${mark}`;
  }
  const sign = comparator === 'ABOUT' ? '≈' : comparator === 'AT_MOST' ? '≤' : '';
  return `${sign}${numberText(shown.goal)}${mark}`;
}

/** The readings of a target as marks of its graph. */
export function bulletReadings(target: TargetFiguresFragment): BulletReading[] {
  return target.judgement.readings.map((judged) => {
    const shown = shownJudgement(judged, target.indicator.kind, target.judgement.on);
    return {
      code: judged.reading.code,
      source: judged.reading.source,
      label: goalLabel(judged, shown, target.unit),
      goal: shown?.goal ?? null,
      goalMax: shown?.goalMax ?? null,
      expected: target.indicator.kind === 'COUNT' ? (shown?.expected ?? null) : null,
      status: judged.status,
      stated: shown?.stated ?? true,
    };
  });
}
