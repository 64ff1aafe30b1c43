import { defineTexts } from '../text/i18n.ts';

export const ledgerTexts = defineTexts(
  'ledger',
  {
    search: '查找',
    all: '全部',
    count: '共 {{count}} 条',
    none: '台账里还没有记录。',
    noMatch: '没有符合条件的记录。',
    first: '回到第一页',
    next: '下一页',
    demo: '演示数据',
    refused: '这一页不对您的账号开放。如果工作需要，请找管理员。',
  },
  {
    search: 'Find',
    all: 'All',
    count: '{{count}} entries',
    count_one: '1 entry',
    none: 'The ledger is empty.',
    noMatch: 'No entry fits.',
    first: 'First page',
    next: 'Next page',
    demo: 'Demonstration data',
    refused: 'This page is not open to your account. If your work needs it, ask an administrator.',
  },
);
