import type { EnterpriseFieldsFragment, EnterpriseSortField } from '@tongxing/dashboard-documents';
import type { LedgerColumn } from '@tongxing/dashboard-kit/ledger';
import type { Surroundings } from './surroundings.ts';

type Column = LedgerColumn<EnterpriseFieldsFragment, EnterpriseSortField>;

/** What is kept of how large an enterprise is: of the newest year that it reported. */
function sizeColumns({ t }: Surroundings): readonly Column[] {
  return [
    {
      name: 'size',
      title: t('size'),
      head: '企业规模',
      value: (row) => row.sizeClass && t(`size.${row.sizeClass}`),
      sort: 'SIZE',
      width: 6.5,
      priority: 2,
    },
    {
      name: 'headcount',
      title: t('headcount'),
      head: '从业人员数（人）',
      unit: t('unit.persons'),
      kind: 'number',
      value: (row) => row.headcount,
      sort: 'HEADCOUNT',
      width: 9.5,
    },
    {
      name: 'revenue',
      title: t('revenue'),
      head: '营业收入（万元）',
      unit: t('unit.amount'),
      kind: 'number',
      decimals: 2,
      value: (row) => row.revenue,
      sort: 'REVENUE',
      width: 9.5,
    },
    {
      name: 'assets',
      title: t('assets'),
      head: '资产总额（万元）',
      unit: t('unit.amount'),
      kind: 'number',
      decimals: 2,
      value: (row) => row.assets,
      width: 9,
      shown: false,
    },
    {
      name: 'figuresYear',
      title: t('figuresYear'),
      head: '指标年度',
      value: (row) => row.figuresYear?.toString(),
      width: 5.5,
      shown: false,
    },
  ];
}

/** The columns of the register of enterprises, under the heads of the official form. */
export function enterpriseColumns(around: Surroundings): readonly Column[] {
  const { t, industries, registrationTypes } = around;
  return [
    {
      name: 'name',
      title: t('enterprise.name'),
      head: '企业名称',
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
      sort: 'CREDIT_CODE',
      width: 13,
    },
    {
      name: 'street',
      title: t('street'),
      head: '所属镇办',
      value: (row) => row.street?.name,
      sort: 'STREET',
      width: 8,
      priority: 3,
    },
    {
      name: 'industry',
      title: t('industry'),
      head: '行业',
      value: (row) => industries.titleOf(row.industry) ?? row.industry,
      sort: 'INDUSTRY',
      width: 12,
    },
    ...sizeColumns(around),
    {
      name: 'registrationType',
      title: t('registrationType'),
      head: '登记注册类型',
      value: (row) => registrationTypes.titleOf(row.registrationType) ?? row.registrationType,
      width: 13,
      shown: false,
    },
    {
      name: 'ownership',
      title: t('ownership'),
      head: '经济成分',
      value: (row) => row.ownership && t(`ownership.${row.ownership}`),
      width: 7,
    },
    {
      name: 'registeredOn',
      title: t('registeredOn'),
      head: '登记日期',
      kind: 'day',
      value: (row) => row.registeredOn,
      sort: 'REGISTERED_ON',
    },
    {
      name: 'mediationBody',
      title: t('hasMediationBody'),
      head: '已建调解组织',
      value: (row) => t(row.hasMediationBody ? 'yes' : 'no'),
      width: 7.5,
    },
    {
      name: 'status',
      title: t('status'),
      head: '状态',
      value: (row) => t(`status.enterprise.${row.status}`),
      width: 5.5,
    },
    {
      name: 'closedOn',
      title: t('closedOn.enterprise'),
      head: '注销日期',
      kind: 'day',
      value: (row) => row.closedOn,
      shown: false,
    },
  ];
}
