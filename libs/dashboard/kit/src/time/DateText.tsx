import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useLanguage, useTexts } from '../text/i18n.ts';
import { dateText, distance } from './date-text.ts';

interface Props {
  readonly day: string;
  /** The day the page stands at; without it no distance is said. */
  readonly on?: string | undefined;
  /** Whether it is still owed: a past day then reads as overdue, in red. */
  readonly owed?: boolean;
}

/** A day as everywhere: 2021-09-30 (周四, 还有 12 天); where it does not fit, it breaks before the bracket. */
export function DateText({ day, on, owed = false }: Props): ReactNode {
  const t = useTexts(kitTexts);
  const language = useLanguage();
  if (on === undefined) return <time dateTime={day}>{dateText(day, language)}</time>;
  const far = distance(day, on, owed);
  const said = far.kind === 'today' ? t('date.today') : t(`date.${far.kind}`, { count: far.count });
  const [date, ...words] = dateText(day, language, said).split(' ');
  return (
    <time dateTime={day} className={far.kind === 'overdue' ? 'tone-late' : undefined}>
      {date} <span className="date-words">{words.join(' ')}</span>
    </time>
  );
}
