import type { MediationBodies_RecordQuery, MediationBodyType } from '@tongxing/dashboard-documents';
import { permitted, today, type Account } from '@tongxing/dashboard-kit';
import { defineLedger, type FormGroup, type Hit, type Options } from '@tongxing/dashboard-kit/ledger';
import { keepsBody, mediationBodyKeepers } from '../permissions.ts';
import { endOf, statusOptions, type OrganizationWords } from '../words.ts';
import { Checklist } from './Checklist.tsx';
import { mediationBodyColumns } from './columns.tsx';
import { mediationBodyDocuments } from './documents.ts';
import { FIVE } from './five.ts';

const TYPES: readonly MediationBodyType[] = [
  'ENTERPRISE',
  'STREET',
  'INDUSTRY',
  'INSTITUTION',
  'SOCIAL_ORGANIZATION',
  'OTHER',
];

interface Surroundings {
  readonly t: OrganizationWords;
  readonly streets: Options;
  readonly searchEnterprises: (text: string) => Promise<readonly Hit[]>;
  readonly account: Account;
}
type Body = NonNullable<MediationBodies_RecordQuery['record']>;

/** The ledger of mediation bodies, with what the notice asks of each (clause 二(二)2(1)). */
export function mediationBodyLedger(around: Surroundings) {
  const { t, streets, account } = around;
  const types = TYPES.map((type) => [type, t(`type.${type}`)] as const);
  const ticks = FIVE.filter((item) => item !== 'hasMediator').map(
    (item) => ({ kind: 'yesNo', name: item, label: t(`five.${item}`) }) as const,
  );
  const basic: FormGroup<Body, 'name' | 'type' | 'enterpriseId' | 'streetCode' | 'contact'> = {
    title: t('group.basic'),
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: t('mediationBody.name'),
        required: true,
        wide: true,
        maxLength: 200,
      },
      { kind: 'choice', name: 'type', label: t('type'), options: types, required: true },
      { kind: 'choice', name: 'streetCode', label: t('street'), options: streets, required: true },
      {
        kind: 'pick',
        name: 'enterpriseId',
        label: t('enterprise'),
        hint: t('enterprise.hint'),
        required: true,
        wide: true,
        shown: (values) => values['type'] === 'ENTERPRISE',
        search: around.searchEnterprises,
        from: ({ enterpriseId, enterprise }) =>
          enterpriseId ? { id: enterpriseId, title: enterprise?.name ?? t('hidden') } : null,
      },
      { kind: 'text', name: 'contact', label: t('contact'), hint: t('contact.hint'), maxLength: 100 },
    ],
  };
  return defineLedger({
    name: 'mediation-bodies',
    title: t('mediationBodies'),
    documents: mediationBodyDocuments,
    columns: mediationBodyColumns(t),
    filters: [
      { kind: 'choice', name: 'type', title: t('type'), options: types },
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
      {
        kind: 'yesNo',
        name: 'standardised',
        title: t('standardised'),
        words: [t('standardised.yes'), t('standardised.no')],
      },
      { kind: 'choice', name: 'status', title: t('status'), options: statusOptions(t, 'mediationBody') },
    ],
    sort: { by: 'name' },
    sums: [
      { label: t('standardised.yes'), value: (totals) => totals.standardised, unit: t('unit.bodies') },
      { label: t('mediators'), value: (totals) => totals.mediators, unit: t('unit.persons') },
    ],
    form: {
      registerTitle: t('mediationBody.register'),
      groups: [
        basic,
        { title: t('five'), hint: t('five.hint'), inDetails: false, fields: ticks },
        {
          title: t('group.registration.body'),
          fields: [
            { kind: 'day', name: 'establishedOn', label: t('establishedOn'), max: today() },
            { kind: 'day', name: 'filedOn', label: t('filedOn'), hint: t('filedOn.hint'), max: today() },
          ],
        },
      ],
    },
    panel: {
      title: (body) => body.name,
      subtitle: (body) => t(`type.${body.type}`),
      details: (body) => <Checklist body={body} />,
      ...endOf(t, 'mediationBody'),
    },
    bulk: [
      { kind: 'choice', name: 'streetCode', label: t('street'), options: streets },
      { kind: 'choice', name: 'type', label: t('type'), options: types },
      ...ticks,
    ],
    may: permitted(account, mediationBodyKeepers),
    keeps: (body) => keepsBody(account, body),
  });
}
