import type {
  SocialOrganizationFieldsFragment,
  SocialOrganizationSortField,
} from '@tongxing/dashboard-documents';
import type { LedgerColumn } from '@tongxing/dashboard-kit/ledger';
import type { Codes } from '../reference/codes.ts';
import type { OrganizationWords } from '../words.ts';
import { NORMS } from './norms.ts';

type Column = LedgerColumn<SocialOrganizationFieldsFragment, SocialOrganizationSortField>;

/** The columns of the ledger of social organisations. */
export function socialOrganizationColumns(t: OrganizationWords, industries: Codes): readonly Column[] {
  const norms = NORMS.map((norm): Column => ({
    name: norm,
    title: t(`norm.${norm}`),
    value: (row) => t(row[norm] ? 'norm.met' : 'norm.missing'),
    width: 6.5,
    shown: false,
  }));
  return [
    {
      name: 'name',
      title: t('socialOrganization.name'),
      head: '社会组织名称',
      value: (row) => row.name,
      sort: 'NAME',
      width: 17,
      priority: 1,
    },
    {
      name: 'creditCode',
      title: t('creditCode'),
      head: '统一社会信用代码',
      value: (row) => row.creditCode,
      width: 13,
    },
    {
      name: 'kind',
      title: t('kind'),
      head: '类型',
      value: (row) => t(`kind.${row.kind}`),
      sort: 'KIND',
      width: 9,
      priority: 2,
    },
    {
      name: 'street',
      title: t('street'),
      head: '所属镇办',
      value: (row) => row.street?.name ?? (row.streetCode === null ? t('wholeDistrict') : null),
      sort: 'STREET',
      width: 8,
    },
    {
      name: 'industry',
      title: t('industry'),
      head: '所属行业',
      value: (row) => industries.titleOf(row.industry) ?? row.industry,
      width: 13,
    },
    {
      name: 'staff',
      title: t('staff'),
      head: '工作人员数（人）',
      unit: t('unit.persons'),
      kind: 'number',
      value: (row) => row.staff,
      sort: 'STAFF',
      width: 9.5,
      priority: 3,
    },
    {
      name: 'services',
      title: t('services'),
      head: '开展的服务',
      value: (row) => row.services.map((line) => t(`service.${line}`)).join(t('join')),
      width: 16,
    },
    {
      name: 'norms',
      title: t('norms'),
      head: '工作规范达标',
      value: (row) => {
        const missing = NORMS.filter((norm) => !row[norm]).map((norm) => t(`norm.${norm}`));
        return missing.length === 0 ? t('norms.met') : t('norms.missing', { what: missing.join(t('join')) });
      },
      width: 11,
    },
    ...norms,
    {
      name: 'registeredOn',
      title: t('foundedOn'),
      head: '登记成立日期',
      kind: 'day',
      value: (row) => row.registeredOn,
      sort: 'REGISTERED_ON',
    },
    {
      name: 'status',
      title: t('status'),
      head: '状态',
      value: (row) => t(`status.socialOrganization.${row.status}`),
      width: 5.5,
    },
    {
      name: 'closedOn',
      title: t('closedOn.socialOrganization'),
      head: '注销日期',
      kind: 'day',
      value: (row) => row.closedOn,
      shown: false,
    },
  ];
}
