import type { Language, RecordStatus } from '@tongxing/subgraph';
import { SKILL_LEVEL_NAMES, type SkillLevel } from '../coordinator/skill-level.ts';
import { EXPERT_KIND_NAMES, type ExpertKind } from '../expert/expert-kind.ts';
import { streetName } from '../streets.ts';
import type { RoleKind } from './person.service.ts';

/** What tells one human of a name from another. */
export interface RoleFacts {
  readonly kind: RoleKind;
  readonly status: RecordStatus;
  readonly employer: string | null;
  readonly streetCode?: string | null;
  readonly level?: SkillLevel | null;
  readonly expertKind?: ExpertKind | null;
}

const KINDS = {
  coordinator: { zh: '协调员', en: 'coordinator' },
  mediator: { zh: '调解员', en: 'mediator' },
  expert: { zh: '专家', en: 'expert' },
} as const;
const CLOSED = { zh: '已离任', en: 'no longer in office' };

/** 协调员（三级，老庄子镇，某公司）: what somebody is, and where. */
export function roleText(
  language: Language,
  { kind, status, employer, streetCode, level, expertKind }: RoleFacts,
): string {
  const parts = [
    expertKind && EXPERT_KIND_NAMES[expertKind][language],
    level && SKILL_LEVEL_NAMES[level][language],
    streetCode && streetName(streetCode),
    employer,
    status === 'CLOSED' && CLOSED[language],
  ].filter((part) => typeof part === 'string' && part !== '');
  const name = KINDS[kind][language];
  if (parts.length === 0) return name;
  return language === 'zh' ? `${name}（${parts.join('，')}）` : `${name} (${parts.join(', ')})`;
}
