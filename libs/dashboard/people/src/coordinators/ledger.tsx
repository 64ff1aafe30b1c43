import { defineLedger, type LedgerPermissions, type Options } from '@tongxing/dashboard-kit/ledger';
import type { Employment, SkillLevel } from '@tongxing/dashboard-documents';
import { today, type Words } from '@tongxing/dashboard-kit';
import { nameColumn } from '../personal/name-column.ts';
import type { peopleTexts } from '../texts.ts';
import { maskedFact } from '../personal/masked-fact.tsx';
import { AssignmentsTab } from './AssignmentsTab.tsx';
import { coordinatorDocuments } from './documents.ts';

export const LEVELS: readonly SkillLevel[] = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'];
export const EMPLOYMENTS: readonly Employment[] = ['FULL_TIME', 'PART_TIME'];
type PeopleWords = Words<(typeof peopleTexts)['keys'][number]>;

interface Surroundings {
  readonly t: PeopleWords;
  readonly streets: Options;
  /** whether the account sees names at all */
  readonly namesShown: boolean;
  readonly may: LedgerPermissions;
  /** whether the account may let coordinators cover enterprises */
  readonly mayAssign: boolean;
  /** whether the account may be shown what is masked of somebody of this place */
  readonly mayReveal: (row: { readonly streetCode?: string | null }) => boolean;
}

/** The coordinator database (clause 二(三)2(2)): who they are, where, how skilled, whom they cover. */
export function coordinatorLedger({ t, streets, may, namesShown, mayAssign, mayReveal }: Surroundings) {
  const levels = LEVELS.map((level) => [level, t(`level.${level}`)] as const);
  const employments = EMPLOYMENTS.map((each) => [each, t(`employment.${each}`)] as const);
  const needsLevel = (values: Readonly<Record<string, string>>) => (values['level'] ?? '') !== '';
  return defineLedger({
    name: 'coordinators',
    title: t('coordinators'),
    documents: coordinatorDocuments,
    columns: [
      nameColumn(t, namesShown),
      {
        name: 'level',
        title: t('level'),
        head: '职业技能等级',
        value: (row) => row.level && t(`level.${row.level}`),
        sort: 'LEVEL',
        priority: 2,
      },
      {
        name: 'employment',
        title: t('employment'),
        head: '专职或兼职',
        value: (row) => t(`employment.${row.employment}`),
        sort: 'EMPLOYMENT',
      },
      { name: 'employer', title: t('employer'), head: '所在单位', value: (row) => row.employer },
      {
        name: 'street',
        title: t('street'),
        head: '所在镇办',
        value: (row) => row.street?.name ?? t('wholeDistrict'),
        sort: 'STREET',
      },
      {
        name: 'enterprises',
        title: t('enterprises'),
        head: '服务企业数（户）',
        kind: 'number',
        value: (row) => row.activeAssignments,
        sort: 'ASSIGNMENTS',
        priority: 3,
      },
      {
        name: 'startedOn',
        title: t('startedOn'),
        head: '任职日期',
        kind: 'day',
        value: (row) => row.startedOn,
        shown: false,
      },
      {
        name: 'certificateNo',
        title: t('certificateNo'),
        head: '证书编号',
        value: (row) => row.certificateNo,
        shown: false,
      },
      {
        name: 'certificateIssuer',
        title: t('certificateIssuer'),
        head: '发证机构',
        value: (row) => row.certificateIssuer,
        shown: false,
      },
      {
        name: 'certificateOn',
        title: t('certificateOn'),
        head: '发证日期',
        kind: 'day',
        value: (row) => row.certificateOn,
        shown: false,
      },
      { name: 'duties', title: t('duties'), head: '职责', value: (row) => row.duties, shown: false },
      { name: 'status', title: t('status'), head: '状态', value: (row) => t(`status.${row.status}`) },
    ],
    filters: [
      { kind: 'choice', name: 'level', title: t('level'), options: levels },
      { kind: 'choice', name: 'employment', title: t('employment'), options: employments },
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
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
    sums: [
      { label: t('sum.fullTime'), value: (totals) => totals.fullTime },
      { label: t('sum.certified'), value: (totals) => totals.certified },
      { label: t('sum.assignments'), value: (totals) => totals.assignments },
    ],
    form: {
      registerTitle: t('coordinator.register'),
      preset: { employment: 'PART_TIME' },
      groups: [
        {
          title: t('group.person'),
          fields: [
            { kind: 'text', name: 'name', label: t('name'), required: true, maxLength: 100 },
            { kind: 'text', name: 'employer', label: t('employer'), maxLength: 200 },
            {
              kind: 'choice',
              name: 'employment',
              label: t('employment'),
              options: employments,
              required: true,
            },
            {
              kind: 'choice',
              name: 'streetCode',
              label: t('street'),
              options: streets,
              hint: t('street.hint'),
            },
            { kind: 'day', name: 'startedOn', label: t('startedOn'), max: today() },
          ],
        },
        {
          title: t('group.certificate'),
          fields: [
            { kind: 'choice', name: 'level', label: t('level'), options: levels, hint: t('level.hint') },
            {
              kind: 'text',
              name: 'certificateNo',
              label: t('certificateNo'),
              hint: t('masked.keep'),
              maxLength: 64,
              shown: needsLevel,
            },
            {
              kind: 'text',
              name: 'certificateIssuer',
              label: t('certificateIssuer'),
              maxLength: 200,
              shown: needsLevel,
            },
            {
              kind: 'day',
              name: 'certificateOn',
              label: t('certificateOn'),
              max: today(),
              shown: needsLevel,
            },
          ],
        },
        {
          title: t('group.duties'),
          fields: [{ kind: 'longText', name: 'duties', label: t('duties'), maxLength: 500 }],
        },
      ],
      duplicates: {
        address: () => null,
        same: { label: t('same.person'), input: (candidate) => ({ personId: candidate.id }) },
      },
    },
    panel: {
      title: (row) => row.name,
      subtitle: (row) => (row.level ? t(`level.${row.level}`) : t('level.none')),
      facts: { certificateNo: maskedFact('COORDINATOR', t('certificateNo'), mayReveal) },
      tabs: [
        {
          name: 'enterprises',
          title: t('assignments'),
          body: (row) => (
            <AssignmentsTab coordinatorId={row.id} mayAssign={mayAssign && row.status === 'ACTIVE'} />
          ),
        },
      ],
    },
    bulk: [
      { kind: 'choice', name: 'streetCode', label: t('street'), options: streets },
      { kind: 'choice', name: 'employment', label: t('employment'), options: employments },
    ],
    may,
  });
}
