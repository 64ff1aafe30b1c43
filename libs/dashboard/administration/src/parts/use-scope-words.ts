import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { kitTexts, useTexts } from '@tongxing/dashboard-kit';
import type { ManagedAccount, OwnAccount } from '../identity/types.ts';
import { administrationTexts } from '../texts.ts';

const places = graphql(`
  query Administration_places {
    districts {
      code
      name
    }
    streets {
      code
      name
    }
  }
`);

const bodies = graphql(`
  query Administration_bodies {
    mediationBodies(first: 200) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

type Scoped = Pick<OwnAccount, 'roles' | 'unit' | 'districts' | 'street' | 'body'> &
  Partial<Pick<ManagedAccount, 'installation'>>;

/** The words for what an account is and how far it reaches. */
export interface ScopeWords {
  readonly roles: (account: Pick<OwnAccount, 'roles'>) => string;
  /** 人社局, 老庄子镇, 唐山高新技术产业开发区 */
  readonly scope: (account: Scoped) => string;
  readonly district: (code: string) => string;
  /** Undefined while the names are on their way, or for a body that is not in the list. */
  readonly body: (id: string) => string | undefined;
}

/**
 * Names districts and streets, and mediation bodies where there may be some; a code whose name is hidden or
 * unknown stands for itself.
 */
export function useScopeWords(withBodies: boolean): ScopeWords {
  const t = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  const [{ data }] = useQuery({ query: places });
  const [{ data: found }] = useQuery({ query: bodies, pause: !withBodies });
  return useMemo(() => {
    const names = new Map(
      [...(data?.districts ?? []), ...(data?.streets ?? [])].map(({ code, name }) => [code, name]),
    );
    const bodyNames = new Map((found?.mediationBodies?.edges ?? []).map(({ node }) => [node.id, node.name]));
    const named = (code: string): string => names.get(code) ?? code;
    return {
      roles: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(kit('listJoin')),
      district: named,
      body: (id) => bodyNames.get(id),
      scope: ({ unit, districts, street, body, installation = false }) =>
        [
          installation ? t('scope.installation') : districts.length === 0 ? t('scope.city') : '',
          ...(street === null ? districts : [street]).map(named),
          unit === null ? '' : kit(`unit.${unit}`),
          body === null ? '' : (bodyNames.get(body) ?? t('scope.body')),
        ]
          .filter((part) => part !== '')
          .join(' · '),
    };
  }, [data, found, t, kit]);
}
