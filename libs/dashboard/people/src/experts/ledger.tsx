import type { ExpertKind } from '@tongxing/dashboard-documents';
import type { Words } from '@tongxing/dashboard-kit';
import { defineLedger, type LedgerPermissions, type Options } from '@tongxing/dashboard-kit/ledger';
import { nameColumn } from '../personal/name-column.ts';
import type { peopleTexts } from '../texts.ts';
import { expertDocuments } from './documents.ts';

export const KINDS: readonly ExpertKind[] = [
  'COORDINATOR',
  'MEDIATOR',
  'ARBITRATOR',
  'LABOUR_INSPECTOR',
  'UNION_CADRE',
  'BARGAINING_INSTRUCTOR',
  'LAWYER',
  'JUDGE',
];
type PeopleWords = Words<(typeof peopleTexts)['keys'][number]>;

interface Surroundings {
  readonly t: PeopleWords;
  /** the teams there are, to filter by */
  readonly teams: Options;
  /** whether the account sees names at all */
  readonly namesShown: boolean;
  readonly may: LedgerPermissions;
}

/** The experts for new enterprises (clause 二(五)2(3)): eight kinds, in teams. */
export function expertLedger({ t, teams, may, namesShown }: Surroundings) {
  const kinds = KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const);
  return defineLedger({
    name: 'experts',
    title: t('experts'),
    documents: expertDocuments,
    columns: [
      nameColumn(t, namesShown),
      {
        name: 'kind',
        title: t('kind'),
        head: '专家类别',
        value: (row) => t(`kind.${row.kind}`),
        sort: 'KIND',
        priority: 2,
      },
      {
        name: 'employer',
        title: t('employer'),
        head: '所在单位',
        value: (row) => row.employer,
        sort: 'EMPLOYER',
        priority: 3,
      },
      { name: 'team', title: t('team'), head: '专家团队', value: (row) => row.team?.name },
      { name: 'specialisms', title: t('specialisms'), head: '专长', value: (row) => row.specialisms },
      { name: 'status', title: t('status'), head: '状态', value: (row) => t(`status.${row.status}`) },
    ],
    filters: [
      { kind: 'choice', name: 'kind', title: t('kind'), options: kinds },
      { kind: 'choice', name: 'teamId', title: t('team'), options: teams },
      {
        kind: 'choice',
        name: 'status',
        title: t('status'),
        options: [
          ['ACTIVE', t('status.ACTIVE')],
          ['CLOSED', t('status.CLOSED')],
        ],
      },
    ],
    ...(namesShown ? { sort: { by: 'name' } } : {}),
    form: {
      registerTitle: t('expert.register'),
      groups: [
        {
          title: t('group.person'),
          fields: [
            { kind: 'text', name: 'name', label: t('name'), required: true, maxLength: 100 },
            { kind: 'choice', name: 'kind', label: t('kind'), options: kinds, required: true },
            { kind: 'text', name: 'employer', label: t('employer'), maxLength: 200 },
            {
              kind: 'text',
              name: 'teamName',
              label: t('team'),
              hint: t('team.hint'),
              maxLength: 100,
              from: (row) => row.team?.name,
            },
            { kind: 'longText', name: 'specialisms', label: t('specialisms'), maxLength: 500 },
          ],
        },
      ],
      duplicates: {
        address: () => null,
        same: { label: t('same.person'), input: (candidate) => ({ personId: candidate.id }) },
      },
    },
    panel: { title: (row) => row.name, subtitle: (row) => t(`kind.${row.kind}`) },
    bulk: [
      { kind: 'choice', name: 'kind', label: t('kind'), options: kinds },
      { kind: 'text', name: 'teamName', label: t('team'), from: (row) => row.team?.name },
    ],
    may,
  });
}
