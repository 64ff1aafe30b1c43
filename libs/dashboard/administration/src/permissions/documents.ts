import { graphql, type PermissionsPage_RulesQuery } from '@tongxing/dashboard-documents';

export const rulesDocument = graphql(`
  query PermissionsPage_rules {
    programsAccess {
      permission
      area
      title
      note
      grants {
        role
        scope
      }
    }
    organizationsAccess {
      permission
      area
      title
      note
      grants {
        role
        scope
      }
    }
    peopleAccess {
      permission
      area
      title
      note
      grants {
        role
        scope
      }
    }
  }
`);

type Told = NonNullable<PermissionsPage_RulesQuery['programsAccess']>[number];

/** One line of the table as the services tell it. */
export type Rule = Omit<Told, '__typename' | 'grants'> & {
  readonly grants: readonly Omit<Told['grants'][number], '__typename'>[];
};
