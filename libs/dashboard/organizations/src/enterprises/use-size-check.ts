import { useMemo } from 'react';
import { useClient } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import type { LiveCheck } from '@tongxing/dashboard-kit/ledger';
import { newestFigures, pickedCode } from './newest-figures.ts';

const document_ = graphql(`
  query Enterprises_size($input: SizeClassInput!) {
    sizeClassOf(input: $input) {
      sizeClass
      explanation
    }
  }
`);

/** Tells below the figures which size class the newest of them give, and by which bounds; or what is missing. */
export function useSizeCheck(): LiveCheck {
  const client = useClient();
  return useMemo(
    () => ({
      on: ['industry'],
      ask: async (typed, values) => {
        const newest = newestFigures(typed);
        if (newest === null) return null;
        const input = { industry: pickedCode(values['industry']), ...newest };
        const { data } = await client.query(document_, { input }).toPromise();
        const found = data?.sizeClassOf;
        if (found === null || found === undefined) return null;
        return { tone: found.sizeClass === null ? 'note' : 'good', text: found.explanation };
      },
    }),
    [client],
  );
}
