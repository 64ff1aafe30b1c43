import { graphql } from '@tongxing/dashboard-documents';
import type { CodeRegister } from '../credit-code/use-credit-code-check.ts';

const document_ = graphql(`
  query Enterprises_code($code: String!) {
    judgeCreditCode(code: $code) {
      code
      finding
      message
      existing {
        id
        title: name
      }
    }
  }
`);

/** The codes of enterprises. */
export const enterpriseCodes: CodeRegister = {
  address: '/enterprises',
  judge: async (client, code) => {
    const answer = await client.query(document_, { code }, { requestPolicy: 'network-only' }).toPromise();
    return answer.data?.judgeCreditCode ?? null;
  },
};
