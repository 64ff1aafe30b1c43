import type { CaseType } from '@tongxing/dashboard-documents';
import type { Words } from '@tongxing/dashboard-kit';
import { defineLedger, type Hit, type LedgerPermissions, type Options } from '@tongxing/dashboard-kit/ledger';
import { EMPLOYMENTS } from '../coordinators/ledger.tsx';
import { maskedFact } from '../personal/masked-fact.tsx';
import { nameColumn } from '../personal/name-column.ts';
import type { peopleTexts } from '../texts.ts';
import { mediatorDocuments } from './documents.ts';

export const CASE_TYPES: readonly CaseType[] = [
  'LABOUR_RELATION',
  'CONTRACT',
  'TERMINATION',
  'PAY',
  'OVERTIME',
  'SOCIAL_INSURANCE',
  'WORK_INJURY',
  'COMPENSATION',
  'HOURS_LEAVE',
  'WELFARE_TRAINING',
  'LABOUR_PROTECTION',
  'SPECIAL_PROTECTION',
  'OTHER',
];
type PeopleWords = Words<(typeof peopleTexts)['keys'][number]>;

interface Surroundings {
  readonly t: PeopleWords;
  readonly streets: Options;
  /** the bodies there are, to filter by */
  readonly bodies: Options;
  readonly searchBodies: (text: string) => Promise<readonly Hit[]>;
  /** whether the account sees names at all */
  readonly namesShown: boolean;
  readonly may: LedgerPermissions;
  /** whether the account may be shown what is masked of somebody of this place */
  readonly mayReveal: (row: {
    readonly streetCode?: string | null;
    readonly bodyId?: string | null;
  }) => boolean;
}

/** The roster of mediators (clause 二(二)2(2)), with what of each the public may read. */
export function mediatorLedger({
  t,
  streets,
  bodies,
  searchBodies,
  may,
  namesShown,
  mayReveal,
}: Surroundings) {
  const employments = EMPLOYMENTS.map((each) => [each, t(`employment.${each}`)] as const);
  const types = CASE_TYPES.map((type) => [type, t(`case.${type}`)] as const);
  const specialisms = (of: readonly CaseType[]) => of.map((type) => t(`case.${type}`)).join(t('join'));
  const isPublished = (row: { publicName: boolean }) => t(row.publicName ? 'published.yes' : 'published.no');
  return defineLedger({
    name: 'mediators',
    title: t('mediators'),
    documents: mediatorDocuments,
    columns: [
      nameColumn(t, namesShown),
      {
        name: 'body',
        title: t('body'),
        head: '所在调解组织',
        value: (row) => row.body?.name ?? (row.bodyId === null ? t('body.none') : null),
        width: 18,
        priority: 2,
      },
      {
        name: 'employment',
        title: t('employment'),
        head: '专职或兼职',
        value: (row) => t(`employment.${row.employment}`),
        sort: 'EMPLOYMENT',
        priority: 3,
      },
      {
        name: 'employer',
        title: t('employer'),
        head: '所在单位',
        value: (row) => row.employer,
        shown: false,
      },
      {
        name: 'specialisms',
        title: t('specialisms'),
        head: '擅长类型',
        value: (row) => specialisms(row.specialisms),
        width: 16,
      },
      { name: 'contact', title: t('contact'), head: '联系方式', value: (row) => row.contact },
      { name: 'inPool', title: t('inPool'), head: '入库', value: (row) => t(row.inPool ? 'yes' : 'no') },
      { name: 'published', title: t('published'), head: '公开', value: isPublished },
      { name: 'status', title: t('status'), head: '状态', value: (row) => t(`status.${row.status}`) },
    ],
    filters: [
      { kind: 'choice', name: 'bodyId', title: t('body'), options: bodies },
      { kind: 'choice', name: 'employment', title: t('employment'), options: employments },
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
      {
        kind: 'yesNo',
        name: 'published',
        title: t('published'),
        words: [t('published.yes'), t('published.no')],
      },
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
      registerTitle: t('mediator.register'),
      preset: { employment: 'PART_TIME', publicName: 'yes', publicBody: 'yes' },
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
              kind: 'pick',
              name: 'bodyId',
              label: t('body'),
              hint: t('body.hint'),
              search: searchBodies,
              from: (row) => row.body && { id: row.body.id, title: row.body.name ?? '' },
            },
            { kind: 'yesNo', name: 'inPool', label: t('inPool.long') },
          ],
        },
        {
          title: t('group.work'),
          fields: [
            { kind: 'choices', name: 'specialisms', label: t('specialisms'), options: types },
            {
              kind: 'text',
              name: 'contact',
              label: t('contact'),
              hint: `${t('contact.hint')} ${t('masked.keep')}`,
              maxLength: 100,
            },
          ],
        },
        {
          title: t('group.public'),
          hint: t('group.public.hint'),
          fields: [
            { kind: 'yesNo', name: 'publicName', label: t('public.name') },
            { kind: 'yesNo', name: 'publicBody', label: t('public.body') },
            { kind: 'yesNo', name: 'publicContact', label: t('public.contact') },
            { kind: 'yesNo', name: 'publicSpecialisms', label: t('public.specialisms') },
          ],
        },
      ],
      duplicates: {
        address: () => null,
        same: { label: t('same.person'), input: (candidate) => ({ personId: candidate.id }) },
      },
    },
    panel: {
      title: (row) => row.name,
      subtitle: (row) => row.body?.name ?? null,
      facts: { contact: maskedFact('MEDIATOR', t('contact'), mayReveal) },
    },
    bulk: [
      { kind: 'choice', name: 'employment', label: t('employment'), options: employments },
      {
        kind: 'pick',
        name: 'bodyId',
        label: t('body'),
        search: searchBodies,
        from: (row) => row.body && { id: row.body.id, title: row.body.name ?? '' },
      },
      { kind: 'yesNo', name: 'inPool', label: t('inPool.long') },
    ],
    may,
  });
}
