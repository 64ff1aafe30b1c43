import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { QuoteLink, Status, useTexts } from '@tongxing/dashboard-kit';
import { actionAddress, adoptAddress } from '../plan/links.ts';
import { useNumeral } from '../plan/numeral.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { programTexts } from '../texts.ts';
import { AdoptionHistory } from './AdoptionHistory.tsx';
import type { ContradictionShown } from './ContradictionsPage.tsx';

function Settle({ contradiction }: { contradiction: ContradictionShown }): ReactNode {
  const t = useTexts(programTexts);
  const { may } = usePlan();
  const [search] = useSearchParams();
  const { decide } = contradiction;
  if (!may.adopt || decide.length === 0) return null;
  return (
    <p className="settle no-print">
      {contradiction.targets
        .filter(({ readings }) => decide.includes('READING') && readings.length > 1)
        .map((target) => (
          <Link key={target.code} className="button" to={adoptAddress('reading', target.code, search)}>
            {t('settle.reading', { target: target.title })}
          </Link>
        ))}
      {contradiction.targets
        .flatMap(({ readings }) => readings)
        .filter(({ needsThreshold }) => decide.includes('THRESHOLD') && needsThreshold)
        .map((reading) => (
          <Link key={reading.code} className="button" to={adoptAddress('threshold', reading.code, search)}>
            {t('settle.threshold', { wording: reading.wording ?? reading.statement })}
          </Link>
        ))}
      {contradiction.milestones
        .filter(({ ambiguous }) => decide.includes('DATE') && ambiguous)
        .map((milestone) => (
          <Link key={milestone.id} className="button" to={adoptAddress('date', milestone.id, search)}>
            {t('settle.date', { milestone: milestone.title })}
          </Link>
        ))}
    </p>
  );
}

/** One contradiction: both sides as printed, what it concerns, what was decided. */
export function ContradictionEntry({ contradiction }: { contradiction: ContradictionShown }): ReactNode {
  const t = useTexts(programTexts);
  const numeral = useNumeral();
  const [search] = useSearchParams();
  const { targets, milestones, actions } = contradiction;
  const statements = new Map([
    ...targets.flatMap(({ readings }) => readings.map(({ code, statement }) => [code, statement] as const)),
    ['STRICT', t('adopt.STRICT')] as const,
    ['LOOSE', t('adopt.LOOSE')] as const,
  ]);
  const history = [
    ...targets.flatMap(({ adoptions, readings }) => [
      ...adoptions,
      ...readings.flatMap(({ thresholds }) => thresholds),
    ]),
    ...milestones.flatMap(({ dateAdoptions }) => dateAdoptions),
  ].sort((a, b) => b.adoptedAt.localeCompare(a.adoptedAt));
  return (
    <article id={contradiction.code} className="contradiction" aria-labelledby={`h-${contradiction.code}`}>
      <header>
        <span className="contradiction-code">{contradiction.code}</span>
        <h2 id={`h-${contradiction.code}`}>{contradiction.title}</h2>
        <Status code={contradiction.state} />
        <span className="soft">{t(`severity.${contradiction.severity}`)}</span>
      </header>
      <div className="sides">
        {contradiction.sides.map((side, index) => (
          <figure key={index}>
            <figcaption className="soft">{side.label}</figcaption>
            {side.quote ? (
              <blockquote>
                <span className="quote">“{side.quote.text}”</span> <QuoteLink quote={side.quote} />
              </blockquote>
            ) : (
              <p>{side.text}</p>
            )}
          </figure>
        ))}
      </div>
      <p>
        <span className="soft">{t('contradiction.handling')}</span> {contradiction.handling}
      </p>
      {(targets.length > 0 || milestones.length > 0 || actions.length > 0) && (
        <p className="contradiction-links">
          <span className="soft">{t('contradiction.concerns')}</span>{' '}
          {targets.map(({ code, title, action }) => (
            <Link key={code} to={actionAddress(action.no, search, code)}>
              {title}
            </Link>
          ))}
          {milestones.map(({ id, title, action }) =>
            action ? (
              <Link key={id} to={actionAddress(action.no, search, id)}>
                {title}
              </Link>
            ) : (
              <span key={id}>{title}</span>
            ),
          )}
          {targets.length + milestones.length === 0 &&
            actions.map((action) => (
              <Link key={action.no} to={actionAddress(action.no, search)}>
                {numeral(action)} {action.shortTitle}
              </Link>
            ))}
        </p>
      )}
      <Settle contradiction={contradiction} />
      <AdoptionHistory adoptions={history} words={statements} />
    </article>
  );
}
