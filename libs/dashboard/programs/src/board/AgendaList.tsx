import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DateText, useTexts } from '@tongxing/dashboard-kit';
import type { Board_PlanQuery } from '@tongxing/dashboard-documents';
import { adoptAddress, actionAddress, reportAddress } from '../plan/links.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { useUnitNames } from '../plan/units.ts';
import { programTexts } from '../texts.ts';

type Agenda = NonNullable<Board_PlanQuery['plan']>['agenda'];
type Item = Agenda['todo'][number];

/** Where an item of the agenda is done; somebody who may not do it is led to where it can be seen. */
export function agendaAddress(
  item: Item,
  may: { readonly adopt: boolean; readonly reportMilestone: boolean },
  search: URLSearchParams,
): string {
  const { milestone, target, reading } = item;
  if (item.kind === 'ADOPT_READING' && target) {
    return may.adopt
      ? adoptAddress('reading', target.code, search)
      : actionAddress(target.action.no, search, target.code);
  }
  if (item.kind === 'ADOPT_DATE' && milestone && may.adopt) return adoptAddress('date', milestone.id, search);
  if (item.kind === 'SET_THRESHOLD' && reading) {
    return may.adopt
      ? adoptAddress('threshold', reading.code, search)
      : actionAddress(reading.target.action.no, search, reading.target.code);
  }
  if (milestone) {
    if (item.kind === 'MILESTONE' && may.reportMilestone && milestone.detailed)
      return reportAddress(milestone.action?.no, milestone.id, search);
    return milestone.action ? actionAddress(milestone.action.no, search, milestone.id) : '/calendar';
  }
  return target ? actionAddress(target.action.no, search, target.code) : '/calendar';
}

interface SectionProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly on: string;
  readonly late?: boolean;
  readonly few: number;
}

function Section({ title, items, on, late = false, few }: SectionProps): ReactNode {
  const t = useTexts(programTexts);
  const units = useUnitNames();
  const { may } = usePlan();
  const [search] = useSearchParams();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, few);
  return (
    <section>
      <h2>
        {title}
        <span className={late && items.length > 0 ? 'tone-late' : ''}>{items.length}</span>
      </h2>
      <ul>
        {shown.map((item) => (
          <li
            key={`${item.kind} ${item.target?.code ?? ''} ${item.milestone?.id ?? ''} ${item.reading?.code ?? ''}`}
          >
            <Link className={late ? 'tone-late' : ''} to={agendaAddress(item, may, search)}>
              {item.title}
            </Link>
            <small className="soft">
              {item.due !== null && item.due !== undefined && !(late && item.due > on) ? (
                <>
                  <DateText day={item.due} on={on} owed={late} />
                  {item.unitCodes.length > 0 && ` · ${units.all(item.unitCodes)}`}
                </>
              ) : (
                item.detail
              )}
            </small>
          </li>
        ))}
        {items.length === 0 && <li className="soft">{t('agenda.none')}</li>}
      </ul>
      {items.length > few && (
        <button
          type="button"
          className="link agenda-more no-print"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('agenda.fewer') : t('agenda.more', { count: items.length - few })}
        </button>
      )}
    </section>
  );
}

/** What must be done, what is late, what comes next; each leads to the place where it is done. */
export function AgendaList({ agenda, on }: { agenda: Agenda; on: string }): ReactNode {
  const t = useTexts(programTexts);
  return (
    <aside className="agenda" aria-label={t('agenda.label')}>
      <Section title={t('agenda.todo')} items={agenda.todo} on={on} few={5} />
      <Section title={t('agenda.overdue')} items={agenda.overdue} on={on} late few={4} />
      <Section title={t('agenda.upcoming')} items={agenda.upcoming} on={on} few={4} />
    </aside>
  );
}
