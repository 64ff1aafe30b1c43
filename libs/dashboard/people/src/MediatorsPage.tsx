import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type Employment } from '@tongxing/dashboard-documents';
import { peopleTexts } from './texts.ts';

const document_ = graphql(`
  query Mediators_page($first: Int!, $after: String, $filter: MediatorFilter) {
    mediators(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          demonstration
          employment
          body {
            id
            name
          }
        }
      }
    }
  }
`);

const EMPLOYMENTS: readonly Employment[] = ['FULL_TIME', 'PART_TIME'];

/** The roster of mediators. */
export function MediatorsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const { text, filter, after } = useLedgerView();
  const ledger = useLedgerPage(
    t('mediators'),
    document_,
    {
      first: LEDGER_PAGE,
      after,
      filter: { text, employment: EMPLOYMENTS.find((each) => each === filter('employment')) ?? null },
    },
    (data) => data.mediators,
  );
  return (
    <Ledger
      {...ledger}
      filters={[
        {
          name: 'employment',
          title: t('employment'),
          options: EMPLOYMENTS.map((each) => [each, t(`employment.${each}`)]),
        },
      ]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        { name: 'employment', title: t('employment'), cell: (row) => t(`employment.${row.employment}`) },
        { name: 'body', title: t('body'), cell: (row) => row.body?.name ?? '–' },
      ]}
    />
  );
}
