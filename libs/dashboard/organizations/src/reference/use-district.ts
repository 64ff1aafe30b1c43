import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { kitTexts, useTexts } from '@tongxing/dashboard-kit';

const document_ = graphql(`
  query District_names {
    districts {
      code
      name
    }
  }
`);

/** Whose ledgers these are, as it stands on paper and in files; undefined until it is known. */
export function useDistrict(): string | undefined {
  const kit = useTexts(kitTexts);
  const [{ data }] = useQuery({ query: document_ });
  return data?.districts?.map(({ name }) => name).join(kit('listJoin'));
}
