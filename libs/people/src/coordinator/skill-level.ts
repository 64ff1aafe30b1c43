import { registerEnumType } from 'type-graphql';

/** Levels of the national occupational standard 劳动关系协调员 (2019 revision); there is no fifth. */
export const SkillLevel = {
  LEVEL_4: 'LEVEL_4',
  LEVEL_3: 'LEVEL_3',
  LEVEL_2: 'LEVEL_2',
  LEVEL_1: 'LEVEL_1',
} as const;
export type SkillLevel = (typeof SkillLevel)[keyof typeof SkillLevel];
registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: '职业技能等级',
  valuesConfig: {
    LEVEL_4: { description: '四级（中级工）' },
    LEVEL_3: { description: '三级（高级工）' },
    LEVEL_2: { description: '二级（技师）' },
    LEVEL_1: { description: '一级（高级技师）' },
  },
});

/** What the levels are called in a sentence. */
export const SKILL_LEVEL_NAMES: Readonly<Record<SkillLevel, { readonly zh: string; readonly en: string }>> = {
  LEVEL_4: { zh: '四级', en: 'level 4' },
  LEVEL_3: { zh: '三级', en: 'level 3' },
  LEVEL_2: { zh: '二级', en: 'level 2' },
  LEVEL_1: { zh: '一级', en: 'level 1' },
};
