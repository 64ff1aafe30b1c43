import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useTexts, weekday } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { useDay, usePlan } from './PlanContext.tsx';

/** Which day the page stands at, and the way back to the usual one. */
export function DayBar(): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const plan = usePlan();
  const on = useDay();
  const [search, setSearch] = useSearchParams();
  return (
    <span className="day-bar">
      <span>
        {t('board.asOf')} <b>{on}</b> ({weekday(on, language)})
      </span>
      {plan.demonstration && <span className="demo">{t('demo')}</span>}
      {on !== plan.day.on && (
        <button
          type="button"
          className="link no-print"
          onClick={() => {
            const next = new URLSearchParams(search);
            next.delete('on');
            setSearch(next, { replace: true, preventScrollReset: true });
          }}
        >
          {t(`board.reset.${plan.day.reason}`, { day: plan.day.on })}
        </button>
      )}
    </span>
  );
}
