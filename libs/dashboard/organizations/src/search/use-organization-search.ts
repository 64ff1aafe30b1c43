import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import type { Hit } from '@tongxing/dashboard-kit/ledger';

const document_ = graphql(`
  query Organizations_search($text: String!, $first: Int!) {
    searchOrganizations(text: $text, first: $first) {
      kind
      id
      title
      detail
    }
  }
`);

/** What can be searched for beside the towns. */
export type OrganizationKind = 'ENTERPRISE' | 'SOCIAL_ORGANIZATION' | 'MEDIATION_BODY';

// Of all kinds together; the list of a field shows the best of its own.
const FIRST = 50;
const SHOWN = 20;

/**
 * Searches for organisations of one kind by part of a name, code or pinyin initials, as a field takes it; the
 * same function until the kind changes. Rejects while nobody answers, which the field then says.
 */
export function useOrganizationSearch(kind: OrganizationKind): (text: string) => Promise<readonly Hit[]> {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(document_, { text, first: FIRST }).toPromise();
      if (error !== undefined) throw error;
      return (data?.searchOrganizations ?? []).filter((hit) => hit.kind === kind).slice(0, SHOWN);
    },
    [client, kind],
  );
}
