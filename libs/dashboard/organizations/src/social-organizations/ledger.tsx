import type {
  ServiceLine,
  SocialOrganizationKind,
  SocialOrganizations_RecordQuery,
} from '@tongxing/dashboard-documents';
import { permitted, QuoteLink, today, type Account } from '@tongxing/dashboard-kit';
import { defineLedger, type FormGroup, type Options } from '@tongxing/dashboard-kit/ledger';
import type { CreditCodeCheck } from '../credit-code/use-credit-code-check.ts';
import { keepsOrganization, socialOrganizationKeepers } from '../permissions.ts';
import { pickOf, type Codes } from '../reference/codes.ts';
import { endOf, statusOptions, type OrganizationWords } from '../words.ts';
import { socialOrganizationColumns } from './columns.ts';
import { socialOrganizationDocuments } from './documents.ts';
import { NORMS, NORMS_CLAUSE } from './norms.ts';

const KINDS: readonly SocialOrganizationKind[] = ['ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION'];
const SERVICES: readonly ServiceLine[] = [
  'POLICY_CONSULTING',
  'EMPLOYMENT_SERVICE',
  'PAY_GUIDANCE',
  'DISPUTE_MEDIATION',
  'PSYCHOLOGICAL_SUPPORT',
];

interface Surroundings {
  readonly t: OrganizationWords;
  readonly streets: Options;
  readonly industries: Codes;
  readonly creditCode: CreditCodeCheck;
  readonly account: Account;
}
type Organization = NonNullable<SocialOrganizations_RecordQuery['record']>;

/** The ledger of social organisations that help to coordinate labour relations (clause 二(一)2(3)). */
export function socialOrganizationLedger(around: Surroundings) {
  const { t, streets, industries, account } = around;
  const kinds = KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const);
  const services = SERVICES.map((line) => [line, t(`service.${line}`)] as const);
  const norms = NORMS.map((norm) => ({ kind: 'yesNo', name: norm, label: t(`norm.${norm}.long`) }) as const);
  return defineLedger({
    name: 'social-organizations',
    title: t('socialOrganizations'),
    documents: socialOrganizationDocuments,
    columns: socialOrganizationColumns(t, industries),
    filters: [
      { kind: 'choice', name: 'kind', title: t('kind'), options: kinds },
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
      { kind: 'choice', name: 'service', title: t('services'), options: services },
      { kind: 'yesNo', name: 'normsMet', title: t('norms'), words: [t('norms.met'), t('norms.unmet')] },
      { kind: 'choice', name: 'status', title: t('status'), options: statusOptions(t, 'socialOrganization') },
    ],
    sort: { by: 'name' },
    sums: [{ label: t('staff'), value: (totals) => totals.staff, unit: t('unit.persons') }],
    form: {
      registerTitle: t('socialOrganization.register'),
      groups: [
        basicGroup(around, kinds),
        {
          title: t('group.work'),
          fields: [
            { kind: 'choices', name: 'services', label: t('services'), options: services },
            {
              kind: 'number',
              name: 'staff',
              label: t('staff'),
              unit: t('unit.persons'),
              whole: true,
              min: 0,
            },
            {
              kind: 'pick',
              name: 'industry',
              label: t('industry'),
              wide: true,
              ...pickOf(industries, (organization: Organization) => organization.industry),
            },
            { kind: 'longText', name: 'remark', label: t('remark'), maxLength: 2000 },
          ],
        },
        {
          title: t('norms'),
          hint: (
            <>
              {t('norms.hint')} <QuoteLink quote={{ clause: NORMS_CLAUSE }} />
            </>
          ),
          fields: norms,
        },
      ],
    },
    panel: {
      title: (organization) => organization.name,
      subtitle: (organization) => t(`kind.${organization.kind}`),
      ...endOf(t, 'socialOrganization'),
    },
    bulk: [
      { kind: 'choice', name: 'streetCode', label: t('street'), options: streets },
      { kind: 'choice', name: 'kind', label: t('kind'), options: kinds },
    ],
    may: permitted(account, socialOrganizationKeepers),
    keeps: (organization) => keepsOrganization(account, organization),
  });
}

/** Who it is, as its certificate says. */
function basicGroup(
  { t, streets, creditCode, account }: Surroundings,
  kinds: Options,
): FormGroup<
  Organization,
  'name' | 'kind' | 'creditCode' | 'creditCodeReason' | 'streetCode' | 'registeredOn'
> {
  return {
    title: t('group.basic'),
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: t('socialOrganization.name'),
        required: true,
        wide: true,
        maxLength: 200,
      },
      { kind: 'choice', name: 'kind', label: t('kind'), options: kinds, required: true },
      {
        kind: 'text',
        name: 'creditCode',
        label: t('creditCode'),
        hint: t('creditCode.hint.later'),
        check: creditCode.check,
      },
      {
        kind: 'longText',
        name: 'creditCodeReason',
        label: t('creditCodeReason'),
        hint: t('creditCodeReason.hint'),
        required: true,
        maxLength: 500,
        shown: creditCode.wantsReason,
      },
      {
        kind: 'choice',
        name: 'streetCode',
        label: t('street'),
        options: streets,
        ...(account.street === null ? { hint: t('street.hint.district') } : { required: true }),
      },
      { kind: 'day', name: 'registeredOn', label: t('foundedOn'), max: today() },
    ],
  };
}
