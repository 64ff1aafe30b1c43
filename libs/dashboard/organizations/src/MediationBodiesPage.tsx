import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type MediationBodyType } from '@tongxing/dashboard-documents';
import { organizationTexts } from './texts.ts';
import { useStreets } from './use-streets.ts';

const document_ = graphql(`
  query MediationBodies_page($first: Int!, $after: String, $filter: MediationBodyFilter) {
    mediationBodies(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          type
          street {
            code
            name
          }
          enterprise {
            id
            name
          }
          mediators {
            id
          }
          demonstration
        }
      }
    }
  }
`);

const TYPES: readonly MediationBodyType[] = [
  'ENTERPRISE',
  'STREET',
  'INDUSTRY',
  'INSTITUTION',
  'SOCIAL_ORGANIZATION',
  'OTHER',
];

/** The ledger of mediation bodies. */
export function MediationBodiesPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const { text, filter, after } = useLedgerView();
  const streets = useStreets();
  const ledger = useLedgerPage(
    t('mediationBodies'),
    document_,
    {
      first: LEDGER_PAGE,
      after,
      filter: {
        text,
        streetCode: filter('street'),
        type: TYPES.find((type) => type === filter('type')) ?? null,
      },
    },
    (data) => data.mediationBodies,
  );
  return (
    <Ledger
      {...ledger}
      filters={[
        { name: 'street', title: t('street'), options: streets },
        { name: 'type', title: t('type'), options: TYPES.map((type) => [type, t(`type.${type}`)]) },
      ]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        { name: 'type', title: t('type'), cell: (row) => t(`type.${row.type}`) },
        { name: 'street', title: t('street'), cell: (row) => row.street?.name ?? '–' },
        { name: 'enterprise', title: t('enterprise'), cell: (row) => row.enterprise?.name ?? '–' },
        {
          name: 'mediators',
          title: t('mediators'),
          right: true,
          cell: (row) => row.mediators?.length ?? '–',
        },
      ]}
    />
  );
}
