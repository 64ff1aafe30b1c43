import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { JobsProvider, JobTray, kitTexts, useTexts } from '@tongxing/dashboard-kit';
import { Finder, usePlanHead } from '@tongxing/dashboard-programs';
import type { Claims } from '../session/claims.ts';
import type { Outages } from '../graph/outages.ts';
import { appTexts } from '../texts.ts';
import { Navigation } from './Navigation.tsx';
import { navigationFor } from './navigation.ts';
import { UserMenu } from './UserMenu.tsx';
import './frame.css';

interface Props {
  readonly claims: Claims;
  readonly outages: Outages;
}

/** What is missing at the moment, in words; gone as soon as it answers again. */
function OutageBanner({ outages }: { outages: Outages }): ReactNode {
  const t = useTexts(appTexts);
  const kit = useTexts(kitTexts);
  const silent = useSyncExternalStore(outages.subscribe, outages.silent);
  const areas = silent.flatMap((area) => (area === 'connection' ? [] : [t(`banner.${area}`)]));
  const words = silent.includes('connection')
    ? t('banner.connection')
    : t('banner.areas', { areas: areas.join(kit('listJoin')) });
  return (
    <div role="status" className="outage">
      {silent.length > 0 && <p>{words}</p>}
    </div>
  );
}

function useFinder(): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return [open, setOpen];
}

/** The part of an address that names the page; what follows opens beside it: a record, a form. */
function pageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('/actions/') ? 3 : 2)
    .join('/');
}

/** Header, navigation and the place for the page; who can use none of the pages gets no way to look for one. */
export function Frame({ claims, outages }: Props): ReactNode {
  const t = useTexts(appTexts);
  const plan = usePlanHead();
  const [finding, setFinding] = useFinder();
  const [menu, setMenu] = useState(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const known = useRef(pathname);
  // A new page is announced by giving its place the focus; not so the first, and not a drawer of a page.
  useEffect(() => {
    if (pageOf(known.current) !== pageOf(pathname)) main.current?.focus({ preventScroll: true });
    known.current = pathname;
  }, [pathname]);
  const groups = useMemo(() => navigationFor(claims), [claims]);
  const pages = useMemo(
    () => groups.flatMap(({ items }) => items.map(({ to, word }) => ({ to, title: t(word) }))),
    [groups, t],
  );
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="frame-header">
        {groups.length > 0 && (
          <button
            type="button"
            className="plain frame-menu"
            aria-expanded={menu}
            aria-controls="navigation"
            onClick={() => setMenu(!menu)}
          >
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <path d="M2 4h14M2 9h14M2 14h14" stroke="currentColor" strokeWidth="1.5" />
            </svg>
            <span className="visually-hidden">{t('nav.open')}</span>
          </button>
        )}
        <Link className="frame-name" to="/">
          {t('name')}
        </Link>
        <span className="frame-plan">{plan?.title}</span>
        {groups.length > 0 && (
          <button
            type="button"
            className="plain frame-find"
            onClick={() => setFinding(true)}
            aria-keyshortcuts="Control+K"
          >
            <span>{t('find.open')}</span>
            <kbd>Ctrl K</kbd>
          </button>
        )}
        <UserMenu claims={claims} />
      </header>
      <OutageBanner outages={outages} />
      <div className={`frame-body${groups.length > 0 ? '' : ' frame-alone'}`}>
        {groups.length > 0 && (
          <Navigation
            groups={groups}
            open={menu}
            actions={plan?.actions ?? []}
            onClose={() => setMenu(false)}
          />
        )}
        <JobsProvider person={claims.sub}>
          <main id="main" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
          <JobTray />
        </JobsProvider>
      </div>
      {finding && groups.length > 0 && <Finder pages={pages} onClose={() => setFinding(false)} />}
      <ScrollRestoration getKey={({ pathname: path }) => pageOf(path)} />
    </div>
  );
}
