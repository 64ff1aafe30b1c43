import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { clampDay, kitTexts, meaningOf, StatusIcon, useTexts, useWidth } from '@tongxing/dashboard-kit';
import { stripScale, stripYears } from '../board/strip-scale.ts';
import { actionAddress, withDay } from '../plan/links.ts';
import { useNumeral } from '../plan/numeral.ts';
import { programTexts } from '../texts.ts';
import type { Dated } from './schedule.ts';

interface Props {
  readonly milestones: readonly Dated[];
  readonly on: string;
  readonly first: string;
}

/** The milestones along the years, in the lanes of their actions; windows and loose limits as bars. */
export function Timeline({ milestones, on, first }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const numeral = useNumeral();
  const [search] = useSearchParams();
  const [ref, width] = useWidth<HTMLDivElement>(700);
  const from = milestones.reduce(
    (early, { start, due }) => ((start ?? due) < early ? (start ?? due) : early),
    first,
  );
  const to = milestones.reduce(
    (late, { due, altDue }) => ((altDue ?? due) > late ? (altDue ?? due) : late),
    on,
  );
  const scale = stripScale(from, to, width);
  const lanes = [...Map.groupBy(milestones, ({ action }) => action?.no ?? 0)].sort(
    ([a], [b]) => (a || 99) - (b || 99),
  );
  return (
    <div className="timeline">
      <div className="timeline-head">
        <span />
        <div className="timeline-scale" ref={ref}>
          {stripYears(from, to).map((day) => (
            <span key={day} style={{ left: scale.x(day) }}>
              {day.slice(0, 4)}
            </span>
          ))}
          <b style={{ left: scale.x(clampDay(on, from, to)) }}>{on}</b>
        </div>
      </div>
      {lanes.map(([no, dated]) => (
        <section key={no} className="timeline-lane">
          <h2>
            {dated[0]?.action
              ? `${numeral(dated[0].action)} ${dated[0].action.shortTitle}`
              : t('calendar.whole')}
          </h2>
          <ul>
            {dated.map((milestone) => {
              const begin = scale.x(milestone.start ?? milestone.due);
              const end = scale.x(milestone.due);
              const tone = meaningOf(milestone.state.status).tone;
              const left = end > width * 0.62;
              return (
                <li key={milestone.id}>
                  <span className="timeline-now" style={{ left: scale.x(clampDay(on, from, to)) }} />
                  <span
                    className={`timeline-bar tone-${tone}`}
                    style={{ left: begin, width: Math.max(2, end - begin) }}
                  />
                  {milestone.altDue && (
                    <span
                      className="timeline-loose"
                      style={{ left: end, width: scale.x(milestone.altDue) - end }}
                    />
                  )}
                  <Link
                    to={
                      milestone.action
                        ? actionAddress(milestone.action.no, search, milestone.id)
                        : withDay('/calendar', search, `#${milestone.id}`)
                    }
                    className={left ? 'left' : ''}
                    style={
                      left
                        ? { right: width - begin + 8 }
                        : { left: (milestone.altDue ? scale.x(milestone.altDue) : end) + 8 }
                    }
                    title={`${milestone.due} ${milestone.title}`}
                  >
                    <StatusIcon code={milestone.state.status} /> {milestone.title}
                    <span className="visually-hidden">
                      {' '}
                      {milestone.due} {kit(`status.${milestone.state.status}`)}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
