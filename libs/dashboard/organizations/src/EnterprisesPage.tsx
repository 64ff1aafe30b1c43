import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type EnterpriseStatus, type SizeClass } from '@tongxing/dashboard-documents';
import { organizationTexts } from './texts.ts';
import { useStreets } from './use-streets.ts';

const document_ = graphql(`
  query Enterprises_page($first: Int!, $after: String, $filter: EnterpriseFilter) {
    enterprises(first: $first, after: $after, filter: $filter) {
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
          street {
            code
            name
          }
          sizeClass
          registeredOn
          status
          demonstration
        }
      }
    }
  }
`);

const SIZES: readonly SizeClass[] = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'NOT_APPLICABLE'];
const STATUSES: readonly EnterpriseStatus[] = ['ACTIVE', 'CLOSED'];

/** The ledger of enterprises. */
export function EnterprisesPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const { text, filter, after } = useLedgerView();
  const streets = useStreets();
  const ledger = useLedgerPage(
    t('enterprises'),
    document_,
    {
      first: LEDGER_PAGE,
      after,
      filter: {
        text,
        streetCode: filter('street'),
        sizeClass: SIZES.find((size) => size === filter('size')) ?? null,
        status: STATUSES.find((status) => status === filter('status')) ?? null,
      },
    },
    (data) => data.enterprises,
  );
  return (
    <Ledger
      {...ledger}
      filters={[
        { name: 'street', title: t('street'), options: streets },
        { name: 'size', title: t('size'), options: SIZES.map((size) => [size, t(`size.${size}`)]) },
        {
          name: 'status',
          title: t('status'),
          options: STATUSES.map((status) => [status, t(`status.${status}`)]),
        },
      ]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        {
          name: 'creditCode',
          title: t('creditCode'),
          cell: (row) => <span className="num">{row.creditCode}</span>,
        },
        { name: 'street', title: t('street'), cell: (row) => row.street?.name ?? '–' },
        { name: 'size', title: t('size'), cell: (row) => (row.sizeClass ? t(`size.${row.sizeClass}`) : '–') },
        { name: 'registeredOn', title: t('registeredOn'), cell: (row) => row.registeredOn ?? '–' },
        { name: 'status', title: t('status'), cell: (row) => t(`status.${row.status}`) },
      ]}
    />
  );
}
