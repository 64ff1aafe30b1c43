import { Link } from 'react-router';
import type { MediationBodyFieldsFragment, MediationBodySortField } from '@tongxing/dashboard-documents';
import { numberText } from '@tongxing/dashboard-kit';
import type { LedgerColumn } from '@tongxing/dashboard-kit/ledger';
import type { OrganizationWords } from '../words.ts';
import { FIVE } from './five.ts';
import { Standardised } from './Standardised.tsx';

type Column = LedgerColumn<MediationBodyFieldsFragment, MediationBodySortField>;

/** The columns of the ledger of mediation bodies; the five things that each must have are there to be chosen. */
export function mediationBodyColumns(t: OrganizationWords): readonly Column[] {
  const five = FIVE.map((item): Column => ({
    name: item,
    title: t(`five.${item}.short`),
    value: (row) => t(row[item] ? 'yes' : 'no'),
    width: 5.5,
    shown: false,
  }));
  return [
    {
      name: 'name',
      title: t('mediationBody.name'),
      head: '调解组织名称',
      value: (row) => row.name,
      sort: 'NAME',
      width: 19,
      priority: 1,
    },
    {
      name: 'type',
      title: t('type'),
      head: '类型',
      value: (row) => t(`type.${row.type}`),
      sort: 'TYPE',
      width: 10,
      priority: 3,
    },
    {
      name: 'street',
      title: t('street'),
      head: '所属镇办',
      value: (row) => row.street?.name,
      sort: 'STREET',
      width: 8,
    },
    {
      name: 'enterprise',
      title: t('enterprise'),
      head: '所在企业',
      value: (row) => row.enterprise?.name,
      cell: ({ enterprise }) =>
        enterprise ? (
          <Link to={`/enterprises/${enterprise.id}`} tabIndex={-1}>
            {enterprise.name}
          </Link>
        ) : null,
      width: 15,
    },
    {
      name: 'mediators',
      title: t('mediators'),
      head: '调解员数（人）',
      unit: t('unit.persons'),
      kind: 'number',
      value: (row) => row.mediatorCount,
      cell: ({ id, mediatorCount }) => (
        <Link to={`/mediators?bodyId=${id}`} tabIndex={-1}>
          {numberText(mediatorCount, 0)}
        </Link>
      ),
      sort: 'MEDIATORS',
      width: 8.5,
    },
    {
      name: 'standardised',
      title: t('standardised'),
      head: '规范化（五项）',
      value: (row) => t(row.standardised ? 'standardised.yes' : 'standardised.no'),
      cell: (row) => <Standardised met={row.standardised} />,
      width: 7.5,
      priority: 2,
    },
    ...five,
    {
      name: 'establishedOn',
      title: t('establishedOn'),
      head: '成立日期',
      kind: 'day',
      value: (row) => row.establishedOn,
      sort: 'ESTABLISHED_ON',
    },
    {
      name: 'filedOn',
      title: t('filedOn'),
      head: '备案日期',
      kind: 'day',
      value: (row) => row.filedOn,
      shown: false,
    },
    {
      name: 'contact',
      title: t('contact'),
      head: '联系电话',
      value: (row) => row.contact,
      shown: false,
    },
    {
      name: 'status',
      title: t('status'),
      head: '状态',
      value: (row) => t(`status.mediationBody.${row.status}`),
      width: 5.5,
    },
    {
      name: 'closedOn',
      title: t('closedOn.mediationBody'),
      head: '撤销日期',
      kind: 'day',
      value: (row) => row.closedOn,
      shown: false,
    },
  ];
}
