import { defineTexts } from '@tongxing/dashboard-kit/basics';
import { administrationTextsEn } from './texts.en.ts';

const zh = {
  account: '我的账号',
  accounts: '用户',
  clients: '接口客户端',
  audit: '操作日志',
  permissions: '权限一览',
  roster: '公开名册',
  all: '全部',
  'filter.clear': '清除条件',
  'list.count': '{{shown}} 条，共 {{all}} 条',
  gone: '这条记录已经看不到了，可能已不归本辖区。',
  copy: '复制',
  'copy.copied': '已复制',
  'copy.failed': '浏览器不让复制，请选中后手工复制',
  once: '只显示这一次，离开后无法再看。',
  'role.OFFICE': '专班办公室',
  'role.UNIT': '牵头、责任单位',
  'role.STREET': '镇办',
  'role.BODY': '调解组织',
  'role.CITY': '市级系统',
  'role.CITY_OFFICE': '市三方办公室',
  'role.INTEGRATOR': '集成方',
  'role.ADMIN': '系统管理员',
  'scope.installation': '全部区县',
  'scope.city': '全市',
  'scope.body': '调解组织',
  'only.whose': '这一页由{{roles}}使用。',
  'only.yours': '您登录的是“{{name}}”，角色是“{{roles}}”，不办理这里的事项。',
  'only.ask': '需要办理时，请联系本辖区的系统管理员。',
  'only.permissions': '看权限一览',
  'only.home': '回到总览',
} as const;

/** Words of the pages of administration; the larger pages keep their own beside them. */
export const administrationTexts = defineTexts('administration', zh, administrationTextsEn);
