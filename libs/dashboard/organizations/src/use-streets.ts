import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';

const document_ = graphql(`
  query Streets_all {
    streets {
      code
      name
    }
  }
`);

/** The towns and sub-districts to choose from, as code and name. */
export function useStreets(): readonly (readonly [string, string])[] {
  const [{ data }] = useQuery({ query: document_ });
  return (data?.streets ?? []).map(({ code, name }) => [code, name]);
}
