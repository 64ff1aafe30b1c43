import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** The rows behind the coverage of a day. */
export const coverageDocuments = {
  recordExport,
  list: graphql(`
    query Coverage_page($first: Int!, $after: String, $filter: UncoveredFilter) {
      page: uncoveredEnterprises(first: $first, after: $after, filter: $filter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            enterprise {
              id
              name
              creditCode
              street {
                code
                name
              }
            }
            sizeClass
            covered
            demonstration
          }
        }
      }
    }
  `),
  count: graphql(`
    query Coverage_count($filter: UncoveredFilter) {
      counted: uncoveredEnterprises(first: 1, filter: $filter) {
        totalCount
      }
    }
  `),
};
