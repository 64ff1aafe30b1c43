import { next, type Registry } from './registry.ts';

/** The registry of social organisations, for its tests. */
export const socialOrganizationRegistry: Registry = {
  type: 'SocialOrganization',
  plural: 'SocialOrganizations',
  fields: `creditCode creditCodeReason kind streetCode industry staff registeredOn services
    facilitiesMet staffingMet workItemsMet remark`,
  problems: '... on SocialOrganizationExists { existing { id name } }',
  form: (more = {}) => ({
    name: `试验社会组织${next()}`,
    kind: 'ASSOCIATION',
    streetCode: '130273101',
    staff: 12,
    registeredOn: '2021-05-06',
    services: ['PAY_GUIDANCE'],
    facilitiesMet: true,
    staffingMet: true,
    workItemsMet: false,
    ...more,
  }),
};
