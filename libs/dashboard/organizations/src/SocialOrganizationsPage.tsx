import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql } from '@tongxing/dashboard-documents';
import { organizationTexts } from './texts.ts';

const document_ = graphql(`
  query SocialOrganizations_page($first: Int!, $after: String, $filter: SocialOrganizationFilter) {
    socialOrganizations(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          creditCode
          kind
          street {
            code
            name
          }
          demonstration
        }
      }
    }
  }
`);

/** The ledger of labour-relations social organisations. */
export function SocialOrganizationsPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const { text, after } = useLedgerView();
  const ledger = useLedgerPage(
    t('socialOrganizations'),
    document_,
    { first: LEDGER_PAGE, after, filter: { text } },
    (data) => data.socialOrganizations,
  );
  return (
    <Ledger
      {...ledger}
      filters={[]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        { name: 'kind', title: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
        { name: 'street', title: t('street'), cell: (row) => row.street?.name ?? '–' },
        {
          name: 'creditCode',
          title: t('creditCode'),
          cell: (row) => <span className="num">{row.creditCode ?? '–'}</span>,
        },
      ]}
    />
  );
}
