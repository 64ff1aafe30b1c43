import type { Why } from '@tongxing/dashboard-kit';
import type {
  FigurePartsFragment,
  IndicatorPartsFragment,
  SupportingFiguresFragment,
  TargetFiguresFragment,
} from '@tongxing/dashboard-documents';
import { useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { useUnitNames } from './units.ts';

/** What a target's figure says of itself. */
export function useWhy(target: TargetFiguresFragment): Why {
  const units = useUnitNames();
  const { indicator, judgement } = target;
  const headline = judgement.readings.find(({ reading }) => reading.code === judgement.headline);
  return whyOf(indicator, judgement.achieved, {
    title: target.title,
    owner: units.one(indicator.ownerUnitCode),
    reading: headline?.reading.statement ?? null,
  });
}

/** What the figure of a supporting indicator says of itself: that nothing is asked which it could be held against. */
export function useSupportingWhy({ indicator, figure }: SupportingFiguresFragment): Why {
  const units = useUnitNames();
  const t = useTexts(programTexts);
  return whyOf(indicator, figure, {
    title: indicator.title,
    owner: units.one(indicator.ownerUnitCode),
    reading: t('supporting.unjudged'),
  });
}

function whyOf(
  { version, formula, numerator, denominator }: IndicatorPartsFragment,
  figure: FigurePartsFragment | null | undefined,
  said: Pick<Why, 'title' | 'owner' | 'reading'>,
): Why {
  return {
    ...said,
    version,
    formula,
    numerator: { text: numerator, value: figure?.numerator ?? null },
    denominator:
      denominator === null || denominator === undefined
        ? null
        : { text: denominator, value: figure?.denominator ?? null },
    validOn: figure?.validOn ?? null,
    recordedAt: figure?.recordedAt ?? null,
    source: figure?.source ?? null,
  };
}
