import { COMMON_WORDS, type AccessWords, type Text } from '@tongxing/subgraph';
import type { permissions } from './permissions.policy.ts';

const COORDINATORS: Text = { zh: '协调员', en: 'Coordinators' };
const MEDIATORS: Text = { zh: '调解员', en: 'Mediators' };
const EXPERTS: Text = { zh: '专家', en: 'Experts' };
const PERSONAL: Text = { zh: '个人信息', en: 'Personal data' };

const OF_UNION: Text = {
  zh: '各单位中只有工会，因为协调员由它牵头；其他单位可以查看。',
  en: 'Of the units the trade union alone, which leads the coordinators; the others may read.',
};
const OF_HRSS: Text = {
  zh: '各单位中只有人社局，因为由它牵头；其他单位可以查看。',
  en: 'Of the units the HRSS bureau alone, which leads them; the others may read.',
};

/** The permissions on people, as the people concerned call them. */
export const words: AccessWords<keyof typeof permissions.table> = {
  'coordinator.read': {
    area: COORDINATORS,
    title: { zh: '查看协调员数据库', en: 'Read the database of coordinators' },
    note: {
      zh: '镇办还看到服务全辖区的协调员。市里和集成方看不到任何人员。',
      en: 'A town or office also sees who serves the whole district. City and integrators see no person.',
    },
  },
  'coordinator.keep': {
    area: COORDINATORS,
    title: { zh: '登记、修改协调员，办理离任', en: 'Register, change and close coordinators' },
    note: OF_UNION,
  },
  'coordinator.assign': {
    area: COORDINATORS,
    title: { zh: '安排协调员服务企业', en: 'Assign coordinators to enterprises' },
    note: {
      zh: '以企业所在镇办为准；各单位中只有工会。',
      en: 'The town or office of the enterprise counts; of the units the trade union alone.',
    },
  },
  'mediator.read': {
    area: MEDIATORS,
    title: { zh: '查看调解员名册', en: 'Read the register of mediators' },
  },
  'mediator.keep': {
    area: MEDIATORS,
    title: { zh: '登记、修改调解员，办理离任', en: 'Register, change and close mediators' },
    note: OF_HRSS,
  },
  'mediator.present': {
    area: MEDIATORS,
    title: { zh: '修改联系方式和公开项', en: 'Change contact and publication' },
    note: {
      zh: '调解组织对本组织的调解员只能改这两样；各单位中只有人社局。',
      en: 'All that a mediation body may change of its own mediators; of the units the HRSS bureau alone.',
    },
  },
  'expert.read': { area: EXPERTS, title: { zh: '查看专家库', en: 'Read the experts' } },
  'expert.keep': {
    area: EXPERTS,
    title: { zh: '登记、修改专家，办理离任', en: 'Register, change and close experts' },
    note: OF_HRSS,
  },
  'person.read': {
    area: PERSONAL,
    title: { zh: '按姓名、单位查找人员', en: 'Find people by name or employer' },
    note: {
      zh: '只找得到自己能查看的；姓名隐去的，只能按单位找到。',
      en: 'Finds only whom one may see; people whose names are masked are found by their employer alone.',
    },
  },
  'personal.read': {
    area: PERSONAL,
    title: { zh: '看到姓名全称', en: 'See names in full' },
    note: {
      zh: '各单位只看自己牵头的台账：工会看协调员，人社局看调解员和专家；其他单位看到“王**”。每次查看都有记录。',
      en: 'A unit sees the names of the ledger it leads: the trade union the coordinators, the HRSS bureau mediators and experts; others see “王**”. Every look is recorded.',
    },
  },
  'personal.reveal': {
    area: PERSONAL,
    title: { zh: '查看证书编号、联系方式全文', en: 'Reveal certificate numbers and contacts' },
    note: {
      zh: '平时一律隐去，须填写理由，逐次记录。',
      en: 'Masked for everybody until revealed with a reason, each time on record.',
    },
  },
  ...COMMON_WORDS,
};
