import { registerEnumType } from 'type-graphql';

/** What disputes are about (劳动争议调解仲裁法 Art. 2), as fine as mediators specialise. */
export const CaseType = {
  LABOUR_RELATION: 'LABOUR_RELATION',
  CONTRACT: 'CONTRACT',
  TERMINATION: 'TERMINATION',
  PAY: 'PAY',
  OVERTIME: 'OVERTIME',
  SOCIAL_INSURANCE: 'SOCIAL_INSURANCE',
  WORK_INJURY: 'WORK_INJURY',
  COMPENSATION: 'COMPENSATION',
  HOURS_LEAVE: 'HOURS_LEAVE',
  WELFARE_TRAINING: 'WELFARE_TRAINING',
  LABOUR_PROTECTION: 'LABOUR_PROTECTION',
  SPECIAL_PROTECTION: 'SPECIAL_PROTECTION',
  OTHER: 'OTHER',
} as const;
export type CaseType = (typeof CaseType)[keyof typeof CaseType];
registerEnumType(CaseType, {
  name: 'CaseType',
  description: '争议类型',
  valuesConfig: {
    LABOUR_RELATION: { description: '确认劳动关系' },
    CONTRACT: { description: '订立、履行、变更合同' },
    TERMINATION: { description: '解除、终止合同' },
    PAY: { description: '劳动报酬' },
    OVERTIME: { description: '加班费' },
    SOCIAL_INSURANCE: { description: '社会保险' },
    WORK_INJURY: { description: '工伤待遇' },
    COMPENSATION: { description: '经济补偿、赔偿金' },
    HOURS_LEAVE: { description: '工时休假' },
    WELFARE_TRAINING: { description: '福利、培训' },
    LABOUR_PROTECTION: { description: '劳动保护' },
    SPECIAL_PROTECTION: { description: '女职工、未成年工特殊保护' },
    OTHER: { description: '其他' },
  },
});
