import { defineTexts } from '@tongxing/dashboard-kit/basics';
import { administrationTextsEn } from './texts.en.ts';

const zh = {
  account: '我的账号',
  accounts: '用户',
  clients: '接口客户端',
  audit: '审计',
  permissions: '权限一览',
  roster: '公开名册',
} as const;

/** Words of the pages of administration; the larger pages keep their own beside them. */
export const administrationTexts = defineTexts('administration', zh, administrationTextsEn);
