import { Link } from 'react-router';
import { defineLedger, type Options } from '@tongxing/dashboard-kit/ledger';
import type { Words } from '@tongxing/dashboard-kit';
import type { peopleTexts } from '../texts.ts';
import { coverageDocuments } from './documents.ts';

type PeopleWords = Words<(typeof peopleTexts)['keys'][number]>;

/** Which enterprises of a day are covered and which are not: the very rows behind T3c and T3d (clause 二(三)1). */
export function coverageLedger(t: PeopleWords, streets: Options) {
  return defineLedger({
    name: 'coverage',
    title: t('coverage'),
    documents: coverageDocuments,
    search: false,
    keyOf: (row) => row.enterprise?.id ?? '',
    columns: [
      {
        name: 'enterprise',
        title: t('coverage.enterprise'),
        head: '企业名称',
        value: (row) => row.enterprise?.name,
        cell: ({ enterprise }) =>
          enterprise && <Link to={`/enterprises/${enterprise.id}`}>{enterprise.name}</Link>,
        width: 22,
        priority: 1,
      },
      {
        name: 'creditCode',
        title: t('creditCode'),
        head: '统一社会信用代码',
        value: (row) => row.enterprise?.creditCode,
      },
      {
        name: 'street',
        title: t('street'),
        head: '所属镇办',
        value: (row) => row.enterprise?.street?.name,
        priority: 3,
      },
      {
        name: 'size',
        title: t('coverage.size'),
        head: '企业规模',
        value: (row) => row.sizeClass && t(`size.${row.sizeClass}`),
      },
      {
        name: 'covered',
        title: t('coverage.covered'),
        head: '是否覆盖',
        value: (row) => t(row.covered ? 'coverage.covered.yes' : 'coverage.covered.no'),
        priority: 2,
      },
    ],
    filters: [
      {
        kind: 'choice',
        name: 'group',
        title: t('coverage.group'),
        options: [
          ['SME', t('coverage.group.SME')],
          ['SMALL_MICRO', t('coverage.group.SMALL_MICRO')],
        ],
      },
      {
        kind: 'yesNo',
        name: 'covered',
        title: t('coverage.covered'),
        words: [t('coverage.covered.yes'), t('coverage.covered.no')],
      },
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
      { kind: 'day', name: 'on', title: t('coverage.on') },
    ],
    may: { register: false, change: false, close: false, bulk: false },
  });
}
