import { graphql, type RosterPage_EntriesQuery } from '@tongxing/dashboard-documents';

export const districtsDocument = graphql(`
  query RosterPage_districts {
    rosterDistricts {
      code
      name
    }
  }
`);

export const entriesDocument = graphql(`
  query RosterPage_entries($districtCode: String!) {
    publicRoster(districtCode: $districtCode) {
      name
      body {
        id
        name
      }
      contact
      specialisms
      demonstration
    }
  }
`);

/** A mediator as the public reads of them. */
export type Entry = NonNullable<RosterPage_EntriesQuery['publicRoster']>[number];
