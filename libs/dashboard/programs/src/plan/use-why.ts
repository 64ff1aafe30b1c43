import type { Why } from '@tongxing/dashboard-kit';
import type { TargetFiguresFragment } from '@tongxing/dashboard-documents';
import { useUnitNames } from './units.ts';

/** What a target's figure says of itself. */
export function useWhy(target: TargetFiguresFragment): Why {
  const units = useUnitNames();
  const { indicator, judgement } = target;
  const figure = judgement.achieved;
  const headline = judgement.readings.find(({ reading }) => reading.code === judgement.headline);
  return {
    title: target.title,
    version: indicator.version,
    formula: indicator.formula,
    numerator: { text: indicator.numerator, value: figure?.numerator ?? null },
    denominator:
      indicator.denominator === null || indicator.denominator === undefined
        ? null
        : { text: indicator.denominator, value: figure?.denominator ?? null },
    validOn: figure?.validOn ?? null,
    recordedAt: figure?.recordedAt ?? null,
    source: figure?.source ?? null,
    owner: units.one(indicator.ownerUnitCode),
    reading: headline?.reading.statement ?? null,
  };
}
