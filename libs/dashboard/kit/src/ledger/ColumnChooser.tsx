import type { KeyboardEvent, ReactNode } from 'react';
import { HoverCard } from '../overlay/HoverCard.tsx';
import { useTexts } from '../text/i18n.ts';
import type { LedgerColumn } from './column.ts';
import { chosenColumns, moveColumn, toggleColumn } from './columns.ts';
import { ledgerTexts } from './texts.ts';

interface Props<Row> {
  readonly columns: readonly LedgerColumn<Row>[];
  readonly chosen: readonly string[] | null;
  readonly onChange: (names: readonly string[] | null) => void;
}

/** Which columns, in which order; by mouse, by touch and by keyboard. */
export function ColumnChooser<Row>({ columns, chosen, onChange }: Props<Row>): ReactNode {
  const t = useTexts(ledgerTexts);
  const shown = chosenColumns(columns, chosen);
  const names = shown.map(({ name }) => name);
  const all = [...shown, ...columns.filter((column) => !shown.includes(column))];
  const move = (name: string, by: -1 | 1): void => onChange(moveColumn(names, name, by));
  const onKeyDown = (event: KeyboardEvent, name: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(name, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <HoverCard hover={false} title={t('columns.title')} className="button" trigger={t('columns.open')}>
      {() => (
        <div className="chooser">
          <ul>
            {all.map(({ name, title }) => {
              const at = names.indexOf(name);
              const canMove = (by: -1 | 1): boolean => at > 0 && at + by > 0 && at + by < names.length;
              return (
                <li key={name} onKeyDown={(event) => onKeyDown(event, name)}>
                  <label className="box">
                    <input
                      type="checkbox"
                      checked={at >= 0}
                      disabled={at === 0}
                      onChange={() => onChange(toggleColumn(columns, names, name))}
                    />
                    {title}
                  </label>
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      className="plain chooser-move"
                      // Stays where it is, and the focus with it, when there is no further to go.
                      aria-disabled={!canMove(by)}
                      aria-label={t(by === -1 ? 'columns.up' : 'columns.down', { title })}
                      onClick={() => move(name, by)}
                    >
                      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                        <path
                          d={by === -1 ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'}
                          fill="none"
                          stroke="currentColor"
                          strokeWidth="1.5"
                        />
                      </svg>
                    </button>
                  ))}
                </li>
              );
            })}
          </ul>
          <p className="soft">{t('columns.hint')}</p>
          <button type="button" className="link" onClick={() => onChange(null)}>
            {t('columns.usual')}
          </button>
        </div>
      )}
    </HoverCard>
  );
}
