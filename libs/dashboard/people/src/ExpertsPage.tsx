import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type ExpertKind } from '@tongxing/dashboard-documents';
import { peopleTexts } from './texts.ts';

const document_ = graphql(`
  query Experts_page($first: Int!, $after: String, $filter: ExpertFilter) {
    experts(first: $first, after: $after, filter: $filter) {
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
          kind
          unitName
        }
      }
    }
  }
`);

const KINDS: readonly ExpertKind[] = [
  'COORDINATOR',
  'MEDIATOR',
  'ARBITRATOR',
  'LABOUR_INSPECTOR',
  'UNION_CADRE',
  'BARGAINING_INSTRUCTOR',
  'LAWYER',
  'JUDGE',
];

/** The roster of experts. */
export function ExpertsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const { text, filter, after } = useLedgerView();
  const ledger = useLedgerPage(
    t('experts'),
    document_,
    {
      first: LEDGER_PAGE,
      after,
      filter: { text, kind: KINDS.find((kind) => kind === filter('kind')) ?? null },
    },
    (data) => data.experts,
  );
  return (
    <Ledger
      {...ledger}
      filters={[{ name: 'kind', title: t('kind'), options: KINDS.map((kind) => [kind, t(`kind.${kind}`)]) }]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        { name: 'kind', title: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
        { name: 'unit', title: t('unit'), cell: (row) => row.unitName ?? '–' },
      ]}
    />
  );
}
