import { next, type Registry } from './registry.ts';

/** The registry of mediation bodies, for its tests. */
export const bodyRegistry: Registry = {
  type: 'MediationBody',
  plural: 'MediationBodies',
  fields: `type streetCode enterpriseId hasOffice hasEquipment hasNameAndLogo hasPostedRules mediatorCount hasMediator
    standardised establishedOn contact filedOn`,
  form: (more = {}) => ({
    name: `试验调解组织${next()}`,
    type: 'INDUSTRY',
    streetCode: '130273101',
    hasOffice: true,
    hasEquipment: true,
    hasNameAndLogo: true,
    hasPostedRules: true,
    establishedOn: '2021-05-06',
    contact: '0315-0000000',
    ...more,
  }),
};
