import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { permitted, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage, type Options } from '@tongxing/dashboard-kit/ledger';
import {
  useDistrict,
  useOrganizationSearch,
  useSavedViews,
  useStreets,
} from '@tongxing/dashboard-organizations/choices';
import { mayReveal, mediatorKeepers, mediatorReveal, nameReaders } from '../permissions.ts';
import { peopleTexts } from '../texts.ts';
import { mediatorLedger } from './ledger.tsx';

const bodiesDocument = graphql(`
  query Mediators_bodies {
    mediationBodies(first: 200) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

function useBodies(): Options {
  const [{ data }] = useQuery({ query: bodiesDocument });
  return useMemo(
    () => (data?.mediationBodies?.edges ?? []).map(({ node }) => [node.id, node.name] as const),
    [data],
  );
}

/** The roster of mediators. */
export function MediatorsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const account = useAccount();
  const streets = useStreets();
  const bodies = useBodies();
  const searchBodies = useOrganizationSearch('MEDIATION_BODY');
  const ledger = useMemo(
    () =>
      mediatorLedger({
        t,
        streets,
        bodies,
        searchBodies,
        may: permitted(account, mediatorKeepers),
        namesShown: permitted(account, nameReaders).mediators,
        mayReveal: (row) => mayReveal(account, mediatorReveal, row),
      }),
    [t, streets, bodies, searchBodies, account],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews(ledger.name)} district={useDistrict()} />;
}
