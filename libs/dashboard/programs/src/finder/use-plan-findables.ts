import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { quoteAddress } from '@tongxing/dashboard-kit';
import { graphql } from '@tongxing/dashboard-documents';
import { actionAddress, withDay } from '../plan/links.ts';
import type { Findable } from './match.ts';

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

/** A page that the account can use. */
export interface FinderPage {
  readonly to: string;
  readonly title: string;
}

/** The pages, and all that can be found in the plan; links of the plan keep the day. */
export function usePlanFindables(pages: readonly FinderPage[]): {
  readonly items: readonly Findable[];
  readonly silent: boolean;
} {
  const [search] = useSearchParams();
  const [{ data, error }] = useQuery({ query: document_ });
  const on = search.get('on');
  const items = useMemo((): readonly Findable[] => {
    const plan = data?.plan;
    const only = new URLSearchParams(on === null ? {} : { on });
    return [
      ...pages.map(({ to, title }) => ({ to: withDay(to, only), title, kind: 'page' as const, also: '' })),
      ...(plan?.actions ?? []).map(({ no, numeral, title }) => ({
        to: actionAddress(no, only),
        title,
        kind: 'action' as const,
        also: numeral,
      })),
      ...(plan?.targets ?? []).map(({ code, title, action }) => ({
        to: actionAddress(action.no, only, code),
        title,
        kind: 'target' as const,
        also: code,
      })),
      ...(plan?.milestones ?? []).map(({ id, title, wording, action }) => ({
        to: action ? actionAddress(action.no, only, id) : withDay('/calendar', only, `#${id}`),
        title,
        kind: 'milestone' as const,
        also: `${id} ${wording}`,
      })),
      ...(plan?.contradictions ?? []).map(({ code, title }) => ({
        to: withDay('/contradictions', only, `#${code}`),
        title,
        kind: 'contradiction' as const,
        also: code,
      })),
      ...(plan?.notice.clauses ?? []).map(({ path, heading, text }) => ({
        to: quoteAddress({ clause: path }, on),
        title: heading ?? text.slice(0, 40),
        kind: 'clause' as const,
        also: path,
      })),
    ];
  }, [data, on, pages]);
  const refused = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
  return { items, silent: error !== undefined && !refused };
}
