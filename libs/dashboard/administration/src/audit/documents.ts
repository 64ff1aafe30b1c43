import { graphql } from '@tongxing/dashboard-documents';

export const auditPage = graphql(`
  fragment AuditPage on AuditConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        kind
        by
        byId
        roles
        requestId
        table
        recordId
        recordName
        reason
        count
        fields {
          field
          before
          after
        }
      }
    }
  }
`);

/** One question for each service, so that one that is silent costs its own entries only. */
export const auditDocuments = {
  organizations: graphql(`
    query Audit_organizations($filter: AuditFilter, $first: Int!, $after: String) {
      log: organizationsAudit(filter: $filter, first: $first, after: $after) {
        ...AuditPage
      }
    }
  `),
  people: graphql(`
    query Audit_people($filter: AuditFilter, $first: Int!, $after: String) {
      log: peopleAudit(filter: $filter, first: $first, after: $after) {
        ...AuditPage
      }
    }
  `),
  programs: graphql(`
    query Audit_programs($filter: AuditFilter, $first: Int!, $after: String) {
      log: programsAudit(filter: $filter, first: $first, after: $after) {
        ...AuditPage
      }
    }
  `),
} as const;

/** The log itself leaves the platform only when that is recorded, too. */
export const recordExportDocument = graphql(`
  mutation Audit_recordExport($input: RecordExportInput!) {
    answer: organizationsRecordExport(input: $input) {
      __typename
      ... on InvalidInput {
        message
      }
    }
  }
`);
