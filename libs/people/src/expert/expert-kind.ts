import { registerEnumType } from 'type-graphql';

/** The eight kinds of experts that the notice names for the team serving new enterprises. */
export const ExpertKind = {
  COORDINATOR: 'COORDINATOR',
  MEDIATOR: 'MEDIATOR',
  ARBITRATOR: 'ARBITRATOR',
  LABOUR_INSPECTOR: 'LABOUR_INSPECTOR',
  UNION_CADRE: 'UNION_CADRE',
  BARGAINING_INSTRUCTOR: 'BARGAINING_INSTRUCTOR',
  LAWYER: 'LAWYER',
  JUDGE: 'JUDGE',
} as const;
export type ExpertKind = (typeof ExpertKind)[keyof typeof ExpertKind];

/** What the kinds are called in a sentence. */
export const EXPERT_KIND_NAMES: Readonly<Record<ExpertKind, { readonly zh: string; readonly en: string }>> = {
  COORDINATOR: { zh: '协调员', en: 'coordinator' },
  MEDIATOR: { zh: '调解员', en: 'mediator' },
  ARBITRATOR: { zh: '仲裁员', en: 'arbitrator' },
  LABOUR_INSPECTOR: { zh: '劳动保障监察员', en: 'labour inspector' },
  UNION_CADRE: { zh: '工会干部', en: 'union cadre' },
  BARGAINING_INSTRUCTOR: { zh: '集体协商指导员', en: 'bargaining instructor' },
  LAWYER: { zh: '律师', en: 'lawyer' },
  JUDGE: { zh: '法官', en: 'judge' },
};

registerEnumType(ExpertKind, {
  name: 'ExpertKind',
  description: '专家类别',
  valuesConfig: Object.fromEntries(
    Object.entries(EXPERT_KIND_NAMES).map(([kind, { zh }]) => [kind, { description: zh }]),
  ),
});
