import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { useAccount } from '@tongxing/dashboard-kit';
import type { Options } from '@tongxing/dashboard-kit/ledger';

const document_ = graphql(`
  query Streets_all {
    streets {
      code
      name
    }
  }
`);

/**
 * The towns and sub-districts to choose from, as code and name; the same list until it changes. Street staff
 * keep the rows of their own alone.
 */
export function useStreets(): Options {
  const { street } = useAccount();
  const [{ data }] = useQuery({ query: document_ });
  return useMemo(
    () =>
      (data?.streets ?? [])
        .filter(({ code }) => street === null || code === street)
        .map(({ code, name }) => [code, name] as const),
    [data, street],
  );
}
