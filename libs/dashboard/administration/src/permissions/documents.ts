import { graphql, type AccessRulesFragment } from '@tongxing/dashboard-documents';

/** One service's table of permissions. */
export const accessRules = graphql(`
  fragment AccessRules on AccessRule {
    permission
    area
    title
    note
    grants {
      role
      scope
    }
  }
`);

export const rulesDocument = graphql(`
  query PermissionsPage_rules {
    programsAccess {
      ...AccessRules
    }
    organizationsAccess {
      ...AccessRules
    }
    peopleAccess {
      ...AccessRules
    }
  }
`);

/** One line of the table as the services tell it. */
export type Rule = Omit<AccessRulesFragment, '__typename' | 'grants'> & {
  readonly grants: readonly Omit<AccessRulesFragment['grants'][number], '__typename'>[];
};
