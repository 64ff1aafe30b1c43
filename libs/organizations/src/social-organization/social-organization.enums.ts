import { registerEnumType } from 'type-graphql';

/** The kinds that the civil affairs registrar keeps apart. */
export const SocialOrganizationKind = {
  ASSOCIATION: 'ASSOCIATION',
  SERVICE_INSTITUTION: 'SERVICE_INSTITUTION',
  FOUNDATION: 'FOUNDATION',
} as const;
export type SocialOrganizationKind = (typeof SocialOrganizationKind)[keyof typeof SocialOrganizationKind];
registerEnumType(SocialOrganizationKind, {
  name: 'SocialOrganizationKind',
  description: '社会组织类型',
  valuesConfig: {
    ASSOCIATION: { description: '社会团体' },
    SERVICE_INSTITUTION: { description: '民办非企业单位（社会服务机构）' },
    FOUNDATION: { description: '基金会' },
  },
});

/** The lines of service that the plan wants bought from social organisations (clause 二(一)2(2)). */
export const ServiceLine = {
  POLICY_CONSULTING: 'POLICY_CONSULTING',
  EMPLOYMENT_SERVICE: 'EMPLOYMENT_SERVICE',
  PAY_GUIDANCE: 'PAY_GUIDANCE',
  DISPUTE_MEDIATION: 'DISPUTE_MEDIATION',
  PSYCHOLOGICAL_SUPPORT: 'PSYCHOLOGICAL_SUPPORT',
} as const;
export type ServiceLine = (typeof ServiceLine)[keyof typeof ServiceLine];
registerEnumType(ServiceLine, {
  name: 'ServiceLine',
  description: '服务事项',
  valuesConfig: {
    POLICY_CONSULTING: { description: '政策咨询' },
    EMPLOYMENT_SERVICE: { description: '劳动用工服务' },
    PAY_GUIDANCE: { description: '薪酬分配指导' },
    DISPUTE_MEDIATION: { description: '劳动纠纷调解' },
    PSYCHOLOGICAL_SUPPORT: { description: '心理疏导' },
  },
});
