import { defineTexts } from '../../text/i18n.ts';

/** Words of the export: on its button, in its file, in its report. */
export const exportTexts = defineTexts(
  'ledgerExport',
  {
    export: '导出 Excel',
    busy: '正在导出……',
    title: '导出：{{title}}',
    all: '全部记录',
    rows: '共 {{count}} 条',
    sorted: '按“{{title}}”升序',
    'sorted.down': '按“{{title}}”降序',
    between: ' · ',
    demo: '演示数据',
    done: '已导出 {{count}} 条：{{file}}',
    changed: '导出期间台账有改动：开始时 {{before}} 条，结束时 {{after}} 条。需要前后一致时请再导一次。',
    twice: '导出期间有 {{count}} 条记录换了位置，各只写一次；可能有记录没有写到，请再导一次核对。',
    unrecorded:
      '没有导出：这次导出没有能记入操作日志。导出都要留下记录，请稍后再试；如果一直不行，请联系管理员。',
    failed: '没有导出成功：连接中断。请再试一次。',
  },
  {
    export: 'Export to Excel',
    busy: 'Exporting…',
    title: 'Export: {{title}}',
    all: 'all entries',
    rows: '{{count}} entries',
    sorted: 'by “{{title}}”, ascending',
    'sorted.down': 'by “{{title}}”, descending',
    between: ' · ',
    demo: 'Demonstration data',
    done: '{{count}} entries exported: {{file}}',
    changed:
      'The ledger was changed during the export: {{before}} entries at the start, {{after}} at the end. Export again if it must be of one moment.',
    twice:
      '{{count}} entries changed places during the export and were written once each; others may have been missed. Export again to be sure.',
    unrecorded:
      'Nothing was exported: the export could not be recorded, and every export must be. Try again in a while; if it keeps failing, tell an administrator.',
    failed: 'The export failed: no connection. Try again.',
  },
);
