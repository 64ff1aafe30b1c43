import type { ReactNode } from 'react';
import { Ledger, LEDGER_PAGE, useLedgerPage, useLedgerView, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type Employment, type SkillLevel } from '@tongxing/dashboard-documents';
import { peopleTexts } from './texts.ts';

const document_ = graphql(`
  query Coordinators_page($first: Int!, $after: String, $filter: CoordinatorFilter) {
    coordinators(first: $first, after: $after, filter: $filter) {
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
          level
          employment
          street {
            code
            name
          }
          enterprises(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`);

const LEVELS: readonly SkillLevel[] = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'];
const EMPLOYMENTS: readonly Employment[] = ['FULL_TIME', 'PART_TIME'];

/** The roster of labour-relations coordinators. */
export function CoordinatorsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const { text, filter, after } = useLedgerView();
  const ledger = useLedgerPage(
    t('coordinators'),
    document_,
    {
      first: LEDGER_PAGE,
      after,
      filter: {
        text,
        level: LEVELS.find((level) => level === filter('level')) ?? null,
        employment: EMPLOYMENTS.find((each) => each === filter('employment')) ?? null,
      },
    },
    (data) => data.coordinators,
  );
  return (
    <Ledger
      {...ledger}
      filters={[
        { name: 'level', title: t('level'), options: LEVELS.map((level) => [level, t(`level.${level}`)]) },
        {
          name: 'employment',
          title: t('employment'),
          options: EMPLOYMENTS.map((each) => [each, t(`employment.${each}`)]),
        },
      ]}
      columns={[
        { name: 'name', title: t('name'), cell: (row) => row.name },
        { name: 'level', title: t('level'), cell: (row) => (row.level ? t(`level.${row.level}`) : '–') },
        { name: 'street', title: t('street'), cell: (row) => row.street?.name ?? '–' },
        { name: 'employment', title: t('employment'), cell: (row) => t(`employment.${row.employment}`) },
        {
          name: 'enterprises',
          title: t('enterprises'),
          right: true,
          cell: (row) => row.enterprises.totalCount,
        },
      ]}
    />
  );
}
