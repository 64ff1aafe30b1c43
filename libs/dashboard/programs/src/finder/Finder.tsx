import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Drawer, quoteAddress, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type Finder_PlanQuery } from '@tongxing/dashboard-documents';
import { actionAddress, withDay } from '../plan/links.ts';
import { programTexts } from '../texts.ts';
import { find, type Findable } from './match.ts';
import './finder.css';

const document_ = graphql(`
  query Finder_plan {
    plan {
      id
      actions {
        no
        numeral
        title
      }
      targets {
        code
        title
        action {
          no
        }
      }
      milestones {
        id
        title
        wording
        action {
          no
        }
      }
      contradictions {
        code
        title
      }
      notice {
        clauses {
          path
          heading
          text
        }
      }
    }
  }
`);

type Plan = NonNullable<Finder_PlanQuery['plan']>;

interface Props {
  readonly pages: readonly { readonly to: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** All that can be found in the plan. */
function useFindables(pages: Props['pages']): Findable[] {
  const t = useTexts(programTexts);
  const [search] = useSearchParams();
  const [{ data }] = useQuery({ query: document_ });
  return useMemo(() => {
    const plan: Plan | null | undefined = data?.plan;
    const on = search.get('on');
    const only = new URLSearchParams(on === null ? {} : { on });
    return [
      ...pages.map(({ to, title }) => ({ to: withDay(to, only), title, kind: t('find.page'), also: '' })),
      ...(plan?.actions ?? []).map(({ no, numeral, title }) => ({
        to: actionAddress(no, only),
        title,
        kind: t('find.action'),
        also: numeral,
      })),
      ...(plan?.targets ?? []).map(({ code, title, action }) => ({
        to: actionAddress(action.no, only, code),
        title,
        kind: t('find.target'),
        also: code,
      })),
      ...(plan?.milestones ?? []).map(({ id, title, wording, action }) => ({
        to: action ? actionAddress(action.no, only, id) : withDay('/calendar', only, `#${id}`),
        title,
        kind: t('find.milestone'),
        also: `${id} ${wording}`,
      })),
      ...(plan?.contradictions ?? []).map(({ code, title }) => ({
        to: withDay('/contradictions', only, `#${code}`),
        title,
        kind: t('find.contradiction'),
        also: code,
      })),
      ...(plan?.notice.clauses ?? []).map(({ path, heading, text }) => ({
        to: quoteAddress({ clause: path }, on),
        title: heading ?? text.slice(0, 40),
        kind: t('find.clause'),
        also: path,
      })),
    ];
  }, [data, pages, search, t]);
}

/** Ctrl K: type, choose with the arrows, Enter. */
export function Finder({ pages, onClose }: Props): ReactNode {
  const t = useTexts(programTexts);
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const items = useFindables(pages);
  const found = useMemo(() => find(items, asked), [items, asked]);
  const input = useRef<HTMLInputElement>(null);
  const current = Math.min(at, Math.max(0, found.length - 1));
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`found-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const open = (item: Findable | undefined): void => {
    if (item === undefined) return;
    onClose();
    void navigate(item.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(found[current]);
    else if (event.key === 'ArrowDown') setAt(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Drawer kind="finder" title={t('find.title')} onClose={onClose}>
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        aria-label={t('find.title')}
        aria-expanded
        aria-controls="found"
        aria-activedescendant={found.length > 0 ? `found-${current}` : undefined}
        autoComplete="off"
        placeholder={t('find.hint')}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="found" role="listbox" aria-label={t('find.results')} className="found">
        {found.map((item, index) => (
          <li
            key={`${item.kind} ${item.to} ${item.title}`}
            id={`found-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => setAt(index)}
            onClick={() => open(item)}
          >
            <span className="found-kind">{item.kind}</span>
            <span className="found-title">{item.title}</span>
            <span className="soft">{item.also}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="soft" role="status">
          {t('find.none')}
        </p>
      )}
    </Drawer>
  );
}
