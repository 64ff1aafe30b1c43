import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Drawer, useTexts } from '@tongxing/dashboard-kit';
import { find, type Findable } from './match.ts';
import { finderTexts } from './texts.ts';
import { usePlanFindables, type FinderPage } from './use-plan-findables.ts';
import { useRecords } from './use-records.ts';
import './finder.css';

interface Props {
  /** Those that the account can use; nothing is shown that leads elsewhere. Stays the same array. */
  readonly pages: readonly FinderPage[];
  readonly onClose: () => void;
}

const keyOf = ({ kind, to, title }: Findable): string => `${kind} ${to} ${title}`;

/** Ctrl K: type, choose with the arrows, Enter. */
export function Finder({ pages, onClose }: Props): ReactNode {
  const t = useTexts(finderTexts);
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  // By what it is, not by its place: answers that arrive later may push it down.
  const [chosen, setChosen] = useState<string | null>(null);
  const open = useMemo(() => new Set(pages.map(({ to }) => to)), [pages]);
  const plan = usePlanFindables(pages);
  const records = useRecords(asked, open);
  const groups = useMemo(
    () => find([...plan.items, ...records.items], asked),
    [plan.items, records.items, asked],
  );
  const found = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const input = useRef<HTMLInputElement>(null);
  const at = Math.max(
    0,
    found.findIndex((item) => keyOf(item) === chosen),
  );
  const silent = [...(plan.silent ? (['plan'] as const) : []), ...records.silent];
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`found-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const choose = (index: number): void => {
    const item = found[Math.min(Math.max(index, 0), found.length - 1)];
    setChosen(item === undefined ? null : keyOf(item));
  };
  const go = (item: Findable | undefined): void => {
    if (item === undefined) return;
    onClose();
    void navigate(item.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else return;
    event.preventDefault();
  };
  const said =
    found.length > 0 ? t('count', { count: found.length }) : t(records.looking ? 'looking' : 'none');
  return (
    <Drawer kind="finder" title={t('title')} onClose={onClose}>
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        aria-label={t('title')}
        aria-expanded
        aria-controls="found"
        aria-activedescendant={found.length > 0 ? `found-${at}` : undefined}
        autoComplete="off"
        placeholder={t('hint')}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="found-notes">
        {silent.length > 0 && (
          <p role="status" className="found-partial">
            {t('partial', { areas: silent.map((area) => t(area)).join(t('comma')) })}
          </p>
        )}
        <p role="status" className={found.length > 0 ? 'visually-hidden' : 'soft'}>
          {said}
        </p>
      </div>
      <div id="found" role="listbox" aria-label={t('results')} className="found" aria-busy={records.looking}>
        {groups.map(({ kind, items }) => (
          <div key={kind} role="group" aria-labelledby={`found-${kind}`}>
            <div id={`found-${kind}`} role="presentation" className="found-kind">
              {t(kind)}
            </div>
            {items.map((item) => {
              const index = found.indexOf(item);
              return (
                <div
                  key={keyOf(item)}
                  id={`found-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className="found-item"
                  onPointerMove={() => setChosen(keyOf(item))}
                  onClick={() => go(item)}
                >
                  <span className="found-title">{item.title}</span>
                  <span className="found-also">{item.also}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </Drawer>
  );
}
