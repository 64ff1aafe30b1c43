import { useId, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { HoverCard } from '../overlay/HoverCard.tsx';
import { useTexts } from '../text/i18n.ts';
import type { SavedView, SavedViewStore } from './saved-view.ts';
import { ledgerTexts } from './texts.ts';

interface Props {
  readonly store: SavedViewStore;
}

interface ListProps {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly onGo: () => void;
  readonly onDrop: (id: string) => void;
}

function ViewList({ title, views, onGo, onDrop }: ListProps): ReactNode {
  const t = useTexts(ledgerTexts);
  const { pathname, search } = useLocation();
  const id = useId();
  if (views.length === 0) return null;
  return (
    <section>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {views.map(({ id: key, name, query, ownedByMe }) => (
          <li key={key}>
            <Link
              to={{ pathname, search: query }}
              aria-current={search.replace(/^\?/, '') === query ? 'true' : undefined}
              onClick={onGo}
            >
              {name}
            </Link>
            {ownedByMe && (
              <button
                type="button"
                className="plain chooser-move"
                aria-label={t('views.drop', { name })}
                onClick={() => onDrop(key)}
              >
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <path d="M2 2l8 8M10 2 2 10" stroke="currentColor" strokeWidth="1.5" />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Views that were kept, and a place to keep the present one; a view is the address's query and no more. */
export function SavedViews({ store }: Props): ReactNode {
  const t = useTexts(ledgerTexts);
  const { pathname, search } = useLocation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [said, setSaid] = useState('');
  const key = useRef<string>(crypto.randomUUID());
  const report = (result: Awaited<ReturnType<SavedViewStore['save']>>, done: string): boolean => {
    if (result.kind === 'problems') setSaid(result.problems.map(({ message }) => message).join(' '));
    else setSaid(result.kind === 'done' ? done : t('views.failed'));
    return result.kind === 'done';
  };
  const save = async (): Promise<void> => {
    const query = search.replace(/^\?/, '');
    if (report(await store.save({ name: name.trim(), query, shared }, key.current), t('views.kept'))) {
      key.current = crypto.randomUUID();
      setName('');
    }
  };
  const drop = async (id: string): Promise<void> => {
    report(await store.drop(id), '');
  };
  const views = store.views ?? [];
  return (
    <HoverCard hover={false} title={t('views.title')} className="button" trigger={t('views.open')}>
      {(close) => (
        <div className="chooser">
          <p>
            <Link to={{ pathname, search: '' }} onClick={close}>
              {t('views.reset')}
            </Link>
          </p>
          <ViewList
            title={t('views.mine')}
            views={views.filter((view) => !view.shared)}
            onGo={close}
            onDrop={(id) => void drop(id)}
          />
          <ViewList
            title={t('views.shared')}
            views={views.filter((view) => view.shared)}
            onGo={close}
            onDrop={(id) => void drop(id)}
          />
          {store.views?.length === 0 && <p className="soft">{t('views.none')}</p>}
          <form
            className="view-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
          >
            <h2>{t('views.save')}</h2>
            <label className="filter">
              {t('views.name')}
              <input
                className="input"
                value={name}
                maxLength={40}
                autoComplete="off"
                onChange={(event) => {
                  setName(event.target.value);
                  setSaid('');
                }}
              />
            </label>
            <label className="box">
              <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
              {t('views.share')}
            </label>
            <button type="submit" className="button">
              {t('views.submit')}
            </button>
            <p role="status">{said}</p>
          </form>
        </div>
      )}
    </HoverCard>
  );
}
