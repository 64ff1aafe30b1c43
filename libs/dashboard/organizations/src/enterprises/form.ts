import type { EnterpriseFieldsFragment, RegisterEnterpriseInput } from '@tongxing/dashboard-documents';
import { today } from '@tongxing/dashboard-kit';
import type { FormField, LedgerFormDeclaration } from '@tongxing/dashboard-kit/ledger';
import { pickOf } from '../reference/codes.ts';
import { ownershipOptions, type EnterpriseRecord, type Surroundings } from './surroundings.ts';

/** The form of an enterprise, grouped as the paper form is. */
export function enterpriseForm(
  around: Surroundings,
): LedgerFormDeclaration<EnterpriseRecord, RegisterEnterpriseInput> {
  const { t, streets, industries, registrationTypes, creditCode, sizeCheck } = around;
  return {
    registerTitle: t('enterprise.register'),
    groups: [
      {
        title: t('group.basic'),
        fields: [
          {
            kind: 'text',
            name: 'name',
            label: t('enterprise.name'),
            required: true,
            wide: true,
            maxLength: 200,
          },
          {
            kind: 'text',
            name: 'creditCode',
            label: t('creditCode'),
            hint: t('creditCode.hint'),
            required: true,
            check: creditCode.check,
          },
          {
            kind: 'choice',
            name: 'streetCode',
            label: t('street'),
            options: streets,
            required: true,
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
        ],
      },
      {
        title: t('group.size'),
        hint: t('group.size.hint'),
        inDetails: false,
        fields: [
          {
            kind: 'pick',
            name: 'industry',
            label: t('industry'),
            hint: t('industry.hint'),
            wide: true,
            ...pickOf(industries, (enterprise: EnterpriseRecord) => enterprise.industry),
          },
          {
            kind: 'rows',
            name: 'figures',
            label: t('figures'),
            columns: [
              { name: 'year', label: t('year'), kind: 'number', whole: true, required: true },
              {
                name: 'headcount',
                label: t('headcount'),
                kind: 'number',
                whole: true,
                unit: t('unit.persons'),
              },
              { name: 'revenue', label: t('revenue'), kind: 'number', unit: t('unit.amount') },
              { name: 'assets', label: t('assets'), kind: 'number', unit: t('unit.amount') },
            ],
            addLabel: t('figures.add'),
            unique: 'year',
            check: sizeCheck,
          },
        ],
      },
      {
        title: t('group.registration'),
        inDetails: false,
        fields: [
          { kind: 'day', name: 'registeredOn', label: t('registeredOn'), max: today() },
          {
            kind: 'pick',
            name: 'registrationType',
            label: t('registrationType'),
            hint: t('registrationType.hint'),
            ...pickOf(registrationTypes, (enterprise: EnterpriseRecord) => enterprise.registrationType),
          },
          {
            kind: 'choice',
            name: 'ownership',
            label: t('ownership'),
            hint: t('ownership.hint'),
            options: ownershipOptions(t),
            // What follows from the registration type is not kept as if somebody had said it.
            from: ({ ownership, ownershipDerived }) => (ownershipDerived ? null : ownership),
          },
        ],
      },
    ],
  };
}

/** What can be changed of many enterprises at once. */
export function enterpriseBulk({
  t,
  streets,
  industries,
  registrationTypes,
}: Surroundings): readonly FormField<
  EnterpriseFieldsFragment,
  'streetCode' | 'industry' | 'registrationType' | 'ownership'
>[] {
  return [
    { kind: 'choice', name: 'streetCode', label: t('street'), options: streets },
    {
      kind: 'pick',
      name: 'industry',
      label: t('industry'),
      ...pickOf(industries, (row: EnterpriseFieldsFragment) => row.industry),
    },
    {
      kind: 'pick',
      name: 'registrationType',
      label: t('registrationType'),
      ...pickOf(registrationTypes, (row: EnterpriseFieldsFragment) => row.registrationType),
    },
    { kind: 'choice', name: 'ownership', label: t('ownership'), options: ownershipOptions(t) },
  ];
}
