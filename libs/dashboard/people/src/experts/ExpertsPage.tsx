import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { permitted, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage, type Options } from '@tongxing/dashboard-kit/ledger';
import { useDistrict, useSavedViews } from '@tongxing/dashboard-organizations/choices';
import { expertKeepers, nameReaders } from '../permissions.ts';
import { peopleTexts } from '../texts.ts';
import { expertLedger } from './ledger.tsx';

const teamsDocument = graphql(`
  query Experts_teams {
    expertTeams {
      id
      name
      size
    }
  }
`);

function useTeams(): Options {
  const [{ data }] = useQuery({ query: teamsDocument });
  return useMemo(
    () => (data?.expertTeams ?? []).map(({ id, name, size }) => [id, `${name}（${size}）`] as const),
    [data],
  );
}

/** The district's experts and their teams. */
export function ExpertsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const account = useAccount();
  const teams = useTeams();
  const ledger = useMemo(
    () =>
      expertLedger({
        t,
        teams,
        may: permitted(account, expertKeepers),
        namesShown: permitted(account, nameReaders).experts,
      }),
    [t, teams, account],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews(ledger.name)} district={useDistrict()} />;
}
