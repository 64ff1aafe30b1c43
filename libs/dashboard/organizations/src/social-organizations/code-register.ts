import { graphql } from '@tongxing/dashboard-documents';
import type { CodeRegister } from '../credit-code/use-credit-code-check.ts';

const document_ = graphql(`
  query SocialOrganizations_code($code: String!) {
    judgeSocialOrganizationCode(code: $code) {
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

/** The codes of social organisations. */
export const socialOrganizationCodes: CodeRegister = {
  address: '/social-organizations',
  judge: async (client, code) => {
    const answer = await client.query(document_, { code }, { requestPolicy: 'network-only' }).toPromise();
    return answer.data?.judgeSocialOrganizationCode ?? null;
  },
};
