import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import type { Options } from '@tongxing/dashboard-kit/ledger';
import { codesOf, type Codes } from './codes.ts';

const industries = graphql(`
  query Industries_all {
    industries {
      code
      name
      level
    }
  }
`);

const registrationTypes = graphql(`
  query RegistrationTypes_all {
    registrationTypes {
      code
      name
    }
  }
`);

/** The industries of GB/T 4754-2017, and its sections alone. */
export interface Industries extends Codes {
  readonly sections: Options;
}

/** The industries to choose from; the same object until they change. */
export function useIndustries(): Industries {
  const [{ data }] = useQuery({ query: industries });
  return useMemo(() => {
    const all = data?.industries ?? [];
    const sections = codesOf(all.filter(({ level }) => level === 'SECTION'));
    const sectionOf = ({ code }: { readonly code: string }): string | null =>
      code.length === 1 ? null : sections.titleOf(code.charAt(0));
    return { ...codesOf(all, sectionOf), sections: sections.options };
  }, [data]);
}

/** The registration types of 国统字〔2011〕86号; the same object until they change. */
export function useRegistrationTypes(): Codes {
  const [{ data }] = useQuery({ query: registrationTypes });
  return useMemo(() => codesOf(data?.registrationTypes ?? []), [data]);
}
