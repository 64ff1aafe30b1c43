import { COMMON_WORDS, type AccessWords, type Text } from '@tongxing/subgraph';
import type { permissions } from './permissions.policy.ts';

const DIVISIONS: Text = { zh: '区划与单位', en: 'Divisions and units' };
const ENTERPRISES: Text = { zh: '企业', en: 'Enterprises' };
const SOCIAL: Text = { zh: '社会组织', en: 'Social organisations' };
const BODIES: Text = { zh: '调解组织', en: 'Mediation bodies' };
const VIEWS: Text = { zh: '台账视图', en: 'Views of ledgers' };

const OF_HRSS: Text = {
  zh: '各单位中只有人社局，因为台账由它管理；其他单位可以查看。',
  en: 'Of the units the HRSS bureau alone, which keeps the ledger; the others may read it.',
};

/** The permissions on organisations, as the people concerned call them. */
export const words: AccessWords<keyof typeof permissions.table> = {
  'division.read': {
    area: DIVISIONS,
    title: { zh: '查看区县、镇办、村居和单位', en: 'Read districts, towns, villages and units' },
  },
  'enterprise.read': {
    area: ENTERPRISES,
    title: { zh: '查看企业台账', en: 'Read the ledger of enterprises' },
    note: {
      zh: '市里看不到单个企业，只看已发布的汇总；集成方只读登记信息，不看谁改过什么。',
      en: 'The city sees no single enterprise, only published aggregates; an integrator reads the register, not who changed what.',
    },
  },
  'enterprise.history': {
    area: ENTERPRISES,
    title: { zh: '查看企业的改动记录', en: 'Read who changed what of an enterprise' },
  },
  'enterprise.register': {
    area: ENTERPRISES,
    title: { zh: '登记企业', en: 'Register enterprises' },
    note: OF_HRSS,
  },
  'enterprise.change': {
    area: ENTERPRISES,
    title: { zh: '修改企业', en: 'Change enterprises' },
    note: OF_HRSS,
  },
  'enterprise.close': {
    area: ENTERPRISES,
    title: { zh: '注销、恢复企业', en: 'Close and reopen enterprises' },
    note: OF_HRSS,
  },
  'socialOrganization.read': {
    area: SOCIAL,
    title: { zh: '查看社会组织台账', en: 'Read the ledger of social organisations' },
  },
  'socialOrganization.register': {
    area: SOCIAL,
    title: { zh: '登记社会组织', en: 'Register social organisations' },
    note: OF_HRSS,
  },
  'socialOrganization.change': {
    area: SOCIAL,
    title: { zh: '修改社会组织', en: 'Change social organisations' },
    note: OF_HRSS,
  },
  'socialOrganization.close': {
    area: SOCIAL,
    title: { zh: '注销、恢复社会组织', en: 'Close and reopen social organisations' },
    note: OF_HRSS,
  },
  'mediationBody.read': {
    area: BODIES,
    title: { zh: '查看调解组织名册', en: 'Read the roster of mediation bodies' },
    note: {
      zh: '名册依通知公开，所以各调解组织都能查看全辖区的。',
      en: 'The roster is public by the notice, so every body may read all of the district’s.',
    },
  },
  'mediationBody.history': {
    area: BODIES,
    title: { zh: '查看调解组织的改动记录', en: 'Read who changed what of a mediation body' },
  },
  'mediationBody.register': {
    area: BODIES,
    title: { zh: '登记调解组织', en: 'Register mediation bodies' },
    note: OF_HRSS,
  },
  'mediationBody.change': {
    area: BODIES,
    title: { zh: '修改调解组织', en: 'Change mediation bodies' },
    note: {
      zh: '各单位中只有人社局；调解组织自己只能改标准化核对项和联系方式。',
      en: 'Of the units the HRSS bureau alone; a body itself changes its checklist and its contact only.',
    },
  },
  'mediationBody.close': {
    area: BODIES,
    title: { zh: '注销、恢复调解组织', en: 'Close and reopen mediation bodies' },
    note: OF_HRSS,
  },
  'savedView.keep': {
    area: VIEWS,
    title: { zh: '保存台账视图', en: 'Keep views of ledgers' },
    note: {
      zh: '看到的是自己的和本辖区共享的；只能修改自己的。',
      en: 'Everyone sees their own and what is shared in the district, and changes their own only.',
    },
  },
  ...COMMON_WORDS,
};
