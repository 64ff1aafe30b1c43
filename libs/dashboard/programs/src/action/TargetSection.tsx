import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  BulletGraph,
  bulletWords,
  displayText,
  kitTexts,
  Status,
  unitText,
  useLanguage,
  useTexts,
  WhyPopover,
} from '@tongxing/dashboard-kit';
import { bulletReadings } from '../board/figures.ts';
import { LedgerRows } from '../plan/LedgerRows.tsx';
import { adoptAddress, observeAddress, withDay } from '../plan/links.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { useWhy } from '../plan/use-why.ts';
import { programTexts } from '../texts.ts';
import type { ActionShown } from './ActionPage.tsx';
import { JudgementTable } from './JudgementTable.tsx';
import { Observations } from './Observations.tsx';

type Target = ActionShown['targets'][number];

/** One target in full. */
export function TargetSection({ target, action }: { target: Target; action: number }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const { may } = usePlan();
  const [search] = useSearchParams();
  const language = useLanguage();
  const why = useWhy(target);
  const unit = unitText(target.unit, language);
  const readings = bulletReadings(target);
  const figure = target.judgement.achieved;
  const achieved = figure?.value ?? null;
  // Where the state beside it says already that there is no figure, it is not said twice.
  const missing = target.judgement.status === 'NO_DATA' ? '' : kit('status.NO_DATA');
  const display = figure ? displayText(figure.display, target.unit, language) : missing;
  return (
    <section className="target-section" id={target.code} tabIndex={-1} aria-labelledby={`h-${target.code}`}>
      <div className="target-section-head">
        <h3 id={`h-${target.code}`}>{target.title}</h3>
        <Status code={target.judgement.status} />
        <WhyPopover
          why={why}
          className="figure-button"
          trigger={
            <>
              {display !== '' && <b>{display}</b>} <span className="link">{kit('why.title')}</span>
            </>
          }
        >
          <LedgerRows indicator={target.indicator} figure={figure} />
        </WhyPopover>
        <span className="target-section-acts no-print">
          {may.enterObservation && target.detailed && (
            <Link className="button" to={observeAddress(action, target.code, search)}>
              {t('target.enter')}
            </Link>
          )}
          {may.adopt && target.judgement.readings.length > 1 && (
            <Link className="button" to={adoptAddress('reading', target.code, search)}>
              {t(target.adoption === null ? 'target.adopt' : 'target.adoption')}
            </Link>
          )}
          {may.adopt &&
            target.judgement.readings
              .filter(({ reading }) => reading.needsThreshold)
              .map(({ reading }) => (
                <Link
                  key={reading.code}
                  className="button"
                  to={adoptAddress('threshold', reading.code, search)}
                >
                  {t('target.threshold', { wording: reading.wording ?? reading.statement })}
                </Link>
              ))}
        </span>
      </div>
      <div role="img" aria-label={bulletWords(kit, { achieved, readings, unit })}>
        <BulletGraph achieved={achieved} readings={readings} unit={unit} />
      </div>
      {target.contradictions.length > 0 && (
        <ul className="target-contradictions">
          {target.contradictions.map((contradiction) => (
            <li key={contradiction.code}>
              <Link to={withDay('/contradictions', search, `#${contradiction.code}`)}>
                {contradiction.code} {contradiction.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <JudgementTable target={target} />
      <Observations target={target} />
    </section>
  );
}
