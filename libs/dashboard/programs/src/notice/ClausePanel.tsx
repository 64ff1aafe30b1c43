import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  DateText,
  displayText,
  EmptyState,
  kitTexts,
  QuoteLink,
  ReadingMark,
  Skeleton,
  Status,
  useLanguage,
  useTexts,
} from '@tongxing/dashboard-kit';
import type { ClauseState } from '@tongxing/dashboard-documents';
import { actionAddress, withDay } from '../plan/links.ts';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { programTexts } from '../texts.ts';
import { clauseDocument } from './clause-document.ts';
import type { Span } from './document.ts';

interface Props {
  readonly path: string;
  readonly heading: string | null;
  readonly state: ClauseState;
  readonly asked: Span | null;
  readonly onClose: () => void;
}

const within = (quote: Span | null | undefined, asked: Span | null): boolean =>
  asked !== null &&
  quote !== null &&
  quote !== undefined &&
  quote.start < asked.end &&
  asked.start < quote.end;

/** What a clause asks for and what has become of it; what belongs to the asked words comes marked. */
export function ClausePanel({ path, heading, state, asked, onClose }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const language = useLanguage();
  const plan = usePlan();
  const on = useDay();
  const [search] = useSearchParams();
  const panel = useRef<HTMLElement>(null);
  const { data } = useKeptQuery(clauseDocument, { code: plan.code, on });
  const clause = data?.plan?.notice.clauses.find((each) => each.path === path);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const nothing =
    clause !== undefined &&
    clause.measures.length +
      clause.readings.length +
      clause.milestones.length +
      clause.contradictions.length ===
      0;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="clause-panel no-print"
      aria-label={`${t('clause.label')} ${path}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="clause-panel-head">
        <h2>
          {path} {heading !== null && <span className="soft">{heading}</span>}
        </h2>
        <button
          type="button"
          className="plain sheet-close"
          aria-label={kit('drawer.close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      {state !== 'NONE' && <Status code={state} />}
      {clause === undefined && <Skeleton />}
      {nothing && <EmptyState>{t('clause.nothing')}</EmptyState>}
      {clause !== undefined && clause.readings.length > 0 && (
        <section>
          <h3>{t('clause.targets')}</h3>
          <ul>
            {clause.readings.map((reading) => {
              const { target } = reading;
              const judged = target.judgement.readings.find((each) => each.reading.code === reading.code);
              return (
                <li key={reading.code} className={within(reading.quote, asked) ? 'asked-for' : ''}>
                  <Link to={actionAddress(target.action.no, search, target.code)}>{target.title}</Link>
                  {judged !== undefined && <Status code={judged.status} />}
                  <small className="soft">
                    <ReadingMark source={reading.source} /> {kit(`source.${reading.source}`)} ·{' '}
                    {reading.statement} ·{' '}
                    {t('clause.achieved', {
                      value: displayText(target.judgement.achieved?.display ?? '–', target.unit, language),
                    })}
                  </small>
                  <small>
                    “<QuoteLink quote={reading.quote}>{reading.quote.text}</QuoteLink>”
                  </small>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {clause !== undefined && clause.milestones.length > 0 && (
        <section>
          <h3>{t('clause.milestones')}</h3>
          <ul>
            {clause.milestones.map((milestone) => (
              <li key={milestone.id} className={within(milestone.quote, asked) ? 'asked-for' : ''}>
                {milestone.action ? (
                  <Link to={actionAddress(milestone.action.no, search, milestone.id)}>{milestone.title}</Link>
                ) : (
                  <Link to={withDay('/calendar', search)}>{milestone.title}</Link>
                )}
                <Status code={milestone.state.status} />
                <small className="soft">
                  <DateText day={milestone.due} on={on} owed={milestone.state.status === 'OVERDUE'} />
                  {milestone.altDue && ` / ${milestone.altDue}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {clause !== undefined && clause.measures.length > 0 && (
        <section>
          <h3>{t('clause.measures')}</h3>
          <ul>
            {clause.measures.map((measure) => (
              <li key={measure.code} className={within(measure.quote, asked) ? 'asked-for' : ''}>
                {measure.actionNo === null || measure.actionNo === undefined ? (
                  measure.title
                ) : (
                  <Link to={actionAddress(measure.actionNo, search, measure.code)}>{measure.title}</Link>
                )}
                <small className="soft">{measure.code}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {clause !== undefined && clause.contradictions.length > 0 && (
        <section>
          <h3>{t('clause.contradictions')}</h3>
          <ul>
            {clause.contradictions.map((contradiction) => (
              <li key={contradiction.code}>
                <Link to={withDay('/contradictions', search, `#${contradiction.code}`)}>
                  {contradiction.code} {contradiction.title}
                </Link>
                <Status code={contradiction.state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
