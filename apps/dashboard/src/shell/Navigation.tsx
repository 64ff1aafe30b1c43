import { useEffect, type ReactNode } from 'react';
import { NavLink, useSearchParams } from 'react-router';
import { useLanguage, useTexts } from '@tongxing/dashboard-kit';
import { appTexts } from '../texts.ts';
import type { NavigationGroup } from './navigation.ts';

interface Props {
  readonly groups: readonly NavigationGroup[];
  readonly actions: readonly { readonly no: number; readonly numeral: string; readonly shortTitle: string }[];
  /** On a narrow screen: whether it lies over the page. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The pages, and the seven actions in one row; links of the plan keep the day the page stands at. */
export function Navigation({ groups, actions, open, onClose }: Props): ReactNode {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const [search] = useSearchParams();
  const day = search.get('on');
  const suffix = day === null ? '' : `?on=${day}`;
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, onClose]);
  return (
    <nav
      id="navigation"
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) onClose();
      }}
      className={open ? 'open' : ''}
      aria-label={t('nav.label')}
    >
      {groups.map((group) => (
        <div key={group.word ?? 'plan'} className="nav-group">
          {group.word !== null && <p className="nav-title">{t(group.word)}</p>}
          <ul>
            {group.items.map(({ to, word }) => (
              <li key={to}>
                <NavLink to={`${to}${group.word === null ? suffix : ''}`} end={to === '/'}>
                  {t(word)}
                </NavLink>
                {to === '/notice' && actions.length > 0 && (
                  <ul className="nav-actions" aria-label={t('nav.actions')}>
                    {actions.map(({ no, numeral: printed, shortTitle }) => {
                      const numeral = language === 'en' ? String(no) : printed;
                      return (
                        <li key={no}>
                          <NavLink
                            to={`/actions/${no}${suffix}`}
                            title={shortTitle}
                            aria-label={`${t('nav.action', { numeral })} ${shortTitle}`}
                          >
                            {numeral}
                          </NavLink>
                        </li>
                      );
                    })}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
