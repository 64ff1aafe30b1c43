import { defineTexts } from '../text/i18n.ts';

/** Words of the tray of long work. */
export const jobTexts = defineTexts(
  'jobs',
  {
    title: '进行中的工作',
    running: '已完成 {{done}}，共 {{total}}',
    'running.unknown': '已完成 {{done}}',
    interrupted: '连接中断，已完成的部分还在。',
    failed: '没有完成。可以再试一次；如果还不行，请联系管理员。',
    retry: '从断开处继续',
    again: '再试一次',
    cancel: '取消',
    save: '保存文件',
    dismiss: '收起“{{title}}”',
    kept: '文件只在这台电脑上，关掉这一条就不再保留。',
  },
  {
    title: 'Work in progress',
    running: '{{done}} of {{total}} done',
    'running.unknown': '{{done}} done',
    interrupted: 'The connection was lost; what was done is kept.',
    failed: 'This did not succeed. Try again; if it fails once more, tell an administrator.',
    retry: 'Go on from there',
    again: 'Try again',
    cancel: 'Cancel',
    save: 'Save the file',
    dismiss: 'Put away “{{title}}”',
    kept: 'The file is on this machine alone and is gone once you put this away.',
  },
);
