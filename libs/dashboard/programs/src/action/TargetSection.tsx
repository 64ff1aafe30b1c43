import { Fragment, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  BulletGraph, bulletWords, displayText, instantText, kitTexts, Num, numberText, QuoteBlock, ReadingMark, Status, unitText, useLanguage, useTexts, WhyPopover,
} from '@tongxing/dashboard-kit';
import { bulletReadings } from '../board/figures.ts';
import { adoptAddress, observeAddress, withDay } from '../plan/links.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { useWhy } from '../plan/use-why.ts';
import { programTexts } from '../texts.ts';
import type { ActionShown } from './ActionPage.tsx';

type Target = ActionShown['targets'][number];
type Judged = Target['judgement']['readings'][number];
type Judgement = NonNullable<Judged['total']>;

function JudgementRow({ judgement, unit, pro }: { judgement: Judgement; unit: string; pro: boolean }): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const goal =
    judgement.goal === null || judgement.goal === undefined
      ? null
      : judgement.goalMax !== null && judgement.goalMax !== undefined && judgement.goalMax !== judgement.goal
        ? `${numberText(judgement.goal)}–${numberText(judgement.goalMax)}`
        : numberText(judgement.goal);
  return (
    <tr>
      <th scope="row">
        {judgement.scope === 'TOTAL' ? t('judgement.total') : t('judgement.year', { year: judgement.year ?? '' })}
        {!judgement.stated && <small className="soft"> {t('judgement.derived')}</small>}
      </th>
      <td className="soft wide-only">
        {judgement.start} – {judgement.due}
      </td>
      <td className="right">
        {goal ?? <span className="soft">{t('judgement.unset')}</span>}
        {goal !== null && (unit === '%' ? '%' : ` ${unitText(unit, language)}`)}
      </td>
      <td className="right">
        <Num value={judgement.achieved} unit={unit} />
        {judgement.denominator !== null && judgement.denominator !== undefined && (
          <small className="soft">
            {' '}
            {numberText(judgement.numerator ?? 0)}/{numberText(judgement.denominator)}
          </small>
        )}
      </td>
      <td className="right wide-only">{pro ? <Num value={judgement.expected} /> : <span className="soft">–</span>}</td>
      <td>
        <Status code={judgement.status} />
      </td>
    </tr>
  );
}

/** Every reading with what it asks in total and in each year, against what was reached. */
function JudgementTable({ target }: { target: Target }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const pro = target.indicator.kind === 'COUNT';
  return (
    <div className="table-scroll">
      <table className="table judgement">
        <thead>
          <tr>
            <th scope="col">{t('judgement.scope')}</th>
            <th scope="col" className="wide-only">
              {t('judgement.period')}
            </th>
            <th scope="col" className="right">
              {t('judgement.goal')}
            </th>
            <th scope="col" className="right">
              {t('judgement.achieved')}
            </th>
            <th scope="col" className="right wide-only">
              {t('judgement.expected')}
            </th>
            <th scope="col">{t('judgement.status')}</th>
          </tr>
        </thead>
        {target.judgement.readings.map((judged) => (
          <tbody key={judged.reading.code}>
            <tr className="judgement-reading">
              <th scope="rowgroup" colSpan={6}>
                <span className="judgement-reading-head">
                  <span>
                    <ReadingMark source={judged.reading.source} /> {kit(`source.${judged.reading.source}`)} ·{' '}
                    {judged.reading.statement}
                    {target.judgement.headline === judged.reading.code &&
                      target.adoption !== null &&
                      ` · ${t('reading.adopted')}`}
                  </span>
                  <Status code={judged.status} />
                </span>
                <QuoteBlock quote={judged.reading.quote} />
              </th>
            </tr>
            {judged.total && <JudgementRow judgement={judged.total} unit={target.unit} pro={pro} />}
            {judged.years.map((year) => (
              <JudgementRow key={year.year} judgement={year} unit={target.unit} pro={pro} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Observations({ target }: { target: Target }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const language = useLanguage();
  const { edges, totalCount } = target.observations;
  if (totalCount === 0) return <p className="soft">{t('observations.none')}</p>;
  return (
    <details className="observations">
      <summary>{t('observations.title', { count: totalCount })}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('observations.validOn')}</th>
              <th scope="col">{t('observations.year')}</th>
              <th scope="col" className="right">
                {t('observations.value')}
              </th>
              <th scope="col">{t('observations.evidence')}</th>
              <th scope="col">{t('observations.recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <td>{node.validOn}</td>
                <td>{node.year ?? '–'}</td>
                <td className="right">
                  {displayText(node.display, language)}
                  {node.denominator !== null && node.denominator !== undefined && (
                    <small className="soft">
                      {' '}
                      {numberText(node.numerator)}/{numberText(node.denominator)}
                    </small>
                  )}
                </td>
                <td>
                  {node.evidence ?? kit(`why.source.${node.source}`)}
                  {node.evidenceLink && (
                    <>
                      {' '}
                      <a href={node.evidenceLink} rel="noreferrer" target="_blank">
                        {t('observations.link')}
                      </a>
                    </>
                  )}
                </td>
                <td className="soft">
                  {node.recordedBy} · {instantText(node.recordedAt)}
                  {node.demonstration && ` · ${t('demo')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

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
  const display = figure ? displayText(figure.display, language) : kit('status.NO_DATA');
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
              <b>{display}</b> <span className="link">{kit('why.title')}</span>
            </>
          }
        />
        <span className="target-section-acts no-print">
          {may.enterObservation && (
            <Link className="button" to={observeAddress(action, target.code, search)}>
              {t('target.enter')}
            </Link>
          )}
          {may.adopt && target.judgement.readings.length > 1 && (target.contradictions.length > 0 || target.adoption !== null) && (
            <Link className="button" to={adoptAddress('reading', target.code, search)}>
              {t(target.adoption === null ? 'target.adopt' : 'target.adoption')}
            </Link>
          )}
          {may.adopt &&
            target.judgement.readings
              .filter(({ reading }) => reading.needsThreshold)
              .map(({ reading }) => (
                <Link key={reading.code} className="button" to={adoptAddress('threshold', reading.code, search)}>
                  {t('target.threshold', { wording: reading.wording ?? reading.statement })}
                </Link>
              ))}
        </span>
      </div>
      <div role="img" aria-label={bulletWords(kit, { achieved, readings, unit })}>
        <BulletGraph achieved={achieved} readings={readings} unit={unit} />
      </div>
      {target.contradictions.length > 0 && (
        <p className="target-contradictions">
          {target.contradictions.map((contradiction) => (
            <Fragment key={contradiction.code}>
              <Link to={withDay('/contradictions', search, `#${contradiction.code}`)}>
                {contradiction.code} {contradiction.title}
              </Link>{' '}
            </Fragment>
          ))}
        </p>
      )}
      <JudgementTable target={target} />
      <Observations target={target} />
    </section>
  );
}
