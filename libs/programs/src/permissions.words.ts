import { COMMON_WORDS, type AccessWords, type Text } from '@tongxing/subgraph';
import type { permissions } from './permissions.policy.ts';

const PLAN: Text = { zh: '计划', en: 'The plan' };

const OWN_ACTIONS: Text = {
  zh: '各单位限于自己牵头或负责的行动。',
  en: 'Units for the actions that they lead or are responsible for.',
};

/** The permissions on plans, as the people concerned call them. */
export const words: AccessWords<keyof typeof permissions.table> = {
  'plan.read': {
    area: PLAN,
    title: { zh: '查看计划、总览和通知原文', en: 'Read the plan, the board and the notice' },
    note: {
      zh: '各单位对其他单位的行动看到摘要：名称、牵头单位、目标、进展判断，以及节点的状态和日期。市里看已发布的汇总，不看计划。',
      en: 'Of the actions of other units, a unit sees the summary: name, lead, targets, judgement, and the state and dates of milestones. The city reads published aggregates, not plans.',
    },
  },
  'action.detail': {
    area: PLAN,
    title: { zh: '查看行动的明细', en: 'Read an action in detail' },
    note: {
      zh: '明细指逐条填报的数值、填报人、佐证、备注和节点填报。各单位看自己牵头或负责的行动。',
      en: 'Details are the single figures entered, by whom, with evidence and notes, and the reports on milestones. A unit reads those of the actions it leads or is responsible for.',
    },
  },
  'observation.enter': {
    area: PLAN,
    title: { zh: '填报数值', en: 'Enter figures' },
    note: OWN_ACTIONS,
  },
  'milestone.report': {
    area: PLAN,
    title: { zh: '填报节点进展', en: 'Report on milestones' },
    note: OWN_ACTIONS,
  },
  'reading.adopt': {
    area: PLAN,
    title: { zh: '采用口径，确定标准', en: 'Adopt readings and set standards' },
    note: {
      zh: '通知自相矛盾之处，由专班办公室决定按哪种说法。',
      en: 'Where the notice contradicts itself, the task-force office decides which reading governs.',
    },
  },
  ...COMMON_WORDS,
};
