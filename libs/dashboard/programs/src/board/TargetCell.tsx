import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  BulletGraph,
  bulletWords,
  displayText,
  kitTexts,
  unitText,
  useLanguage,
  numberText,
  quantityText,
  QuoteLink,
  ReadingMark,
  Status,
  useTexts,
  WhyPopover,
} from '@tongxing/dashboard-kit';
import type { TargetFiguresFragment } from '@tongxing/dashboard-documents';
import { LedgerRows } from '../plan/LedgerRows.tsx';
import { usePlan } from '../plan/PlanContext.tsx';
import { actionAddress, adoptAddress, observeAddress } from '../plan/links.ts';
import { programTexts } from '../texts.ts';
import { useWhy } from '../plan/use-why.ts';
import { bulletReadings, shownJudgement } from './figures.ts';

interface Props {
  readonly target: TargetFiguresFragment;
  readonly action: number;
}

/** Each reading with its own state, and the way to its sentence. */
export function ReadingList({ target }: { target: TargetFiguresFragment }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  return (
    <ul className="reading-list">
      {target.judgement.readings.map((judged) => {
        const shown = shownJudgement(judged, target.indicator.kind, target.judgement.on);
        const expected = shown?.expected;
        const { reading } = judged;
        return (
          <li key={reading.code}>
            <ReadingMark source={reading.source} stated={shown?.stated ?? true} />
            <span>
              {kit(`source.${reading.source}`)} · {reading.statement}
              {shown?.stated === false && shown.goal !== null && shown.goal !== undefined && (
                <span className="soft"> ({t('reading.derived', { goal: numberText(shown.goal) })})</span>
              )}
              {target.judgement.headline === reading.code && target.adoption !== null && (
                <strong> · {t('reading.adopted')}</strong>
              )}
              {expected !== null &&
                expected !== undefined &&
                target.indicator.kind === 'COUNT' &&
                judged.status !== 'ACHIEVED' && (
                  <span className="soft">
                    {' '}
                    · {kit('bullet.expected', { value: quantityText(expected, '') })}
                  </span>
                )}
              <br />
              <QuoteLink quote={reading.quote} />
            </span>
            <Status code={judged.status} />
          </li>
        );
      })}
    </ul>
  );
}

/** One target on the board: name, figure and graph; all of it opens the reasons and the ways on. */
export function TargetCell({ target, action }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const { may } = usePlan();
  const [search] = useSearchParams();
  const language = useLanguage();
  const why = useWhy(target);
  const readings = bulletReadings(target);
  const figure = target.judgement.achieved;
  const achieved = figure?.value ?? null;
  return (
    <WhyPopover
      why={why}
      className="target"
      trigger={
        <>
          <span className="target-head">
            <span className="target-title">{target.title}</span>
            <b className={achieved === null ? 'soft' : ''}>
              {figure ? displayText(figure.display, target.unit, language) : kit('status.NO_DATA')}
            </b>
          </span>
          <BulletGraph achieved={achieved} readings={readings} unit={unitText(target.unit, language)} />
          <span className="visually-hidden">
            {bulletWords(kit, { achieved, readings, unit: unitText(target.unit, language) })}
          </span>
        </>
      }
    >
      <ReadingList target={target} />
      <LedgerRows indicator={target.indicator} figure={figure} />
      <p className="card-links">
        <Link to={actionAddress(action, search, target.code)}>{t('target.rows')}</Link>
        {may.enterObservation && target.detailed && (
          <Link to={observeAddress(action, target.code, search)}>{t('target.enter')}</Link>
        )}
        {may.adopt && target.judgement.status === 'UNSET' && target.judgement.readings.length > 1 && (
          <Link to={adoptAddress('reading', target.code, search)}>{t('target.adopt')}</Link>
        )}
      </p>
    </WhyPopover>
  );
}
