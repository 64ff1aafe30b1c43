/** The three heads of the district's work norms for social organisations: 设施、人员、工作事项. */
export const NORMS = ['facilitiesMet', 'staffingMet', 'workItemsMet'] as const;

/** Where the notice asks for the norms. */
export const NORMS_CLAUSE = '二(一)2(1)';
