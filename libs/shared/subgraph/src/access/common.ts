import type { Grant } from '@tongxing/auth';
import type { AccessWords } from './access.ts';

/** What every subgraph's table holds besides its own: to spread into `definePermissions`. */
export const COMMON_PERMISSIONS = {
  /**
   * the table itself: whoever signs in may know the rules; machine clients of the city have no use for it. The city's
   * office has no district that a wider scope could mean
   */
  'access.read': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'DISTRICT',
    BODY: 'DISTRICT',
    CITY_OFFICE: 'PUBLISHED',
    INTEGRATOR: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
  'audit.read': { OFFICE: 'DISTRICT', ADMIN: 'DISTRICT' },
  /** what stood in a record before and after, and what it is called */
  'audit.values': { OFFICE: 'DISTRICT' },
  /** whoever reads a ledger, or the audit log, may take it away, which is written down */
  'export.record': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'DISTRICT',
    BODY: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
} as const satisfies Readonly<Record<string, Grant>>;

const AREA = { zh: '审计与权限', en: 'Audit and permissions' };

/** The words of {@link COMMON_PERMISSIONS}. */
export const COMMON_WORDS: AccessWords<keyof typeof COMMON_PERMISSIONS> = {
  'access.read': { area: AREA, title: { zh: '查看权限一览', en: 'Read this table of permissions' } },
  'audit.read': {
    area: AREA,
    title: { zh: '查询审计记录', en: 'Search the audit log' },
    note: {
      zh: '系统管理员看到谁在何时做了什么，不看改动前后的内容。',
      en: 'An administrator sees who did what and when, not the contents before and after.',
    },
  },
  'audit.values': {
    area: AREA,
    title: { zh: '查看审计记录中改动前后的内容', en: 'See the contents before and after in the audit log' },
  },
  'export.record': {
    area: AREA,
    title: { zh: '导出、打印台账和审计记录', en: 'Export and print ledgers and the audit log' },
    note: {
      zh: '只能带走自己看得到的内容；每次导出、打印都有记录。',
      en: 'Only what one can see can be taken away, and every export and print is recorded.',
    },
  },
};
