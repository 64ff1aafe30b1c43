import { defineLedger } from '@tongxing/dashboard-kit/ledger';
import { endOf, statusOptions } from '../words.ts';
import { BodiesTab } from './BodiesTab.tsx';
import { enterpriseColumns } from './columns.ts';
import { CoordinatorsTab } from './CoordinatorsTab.tsx';
import { enterpriseDocuments } from './documents.ts';
import { Facts } from './Facts.tsx';
import { enterpriseBulk, enterpriseForm } from './form.ts';
import { ownershipOptions, sizeOptions, type Surroundings } from './surroundings.ts';

/** The register of enterprises: who they are, what they do, how large they are, and since when. */
export function enterpriseLedger(around: Surroundings) {
  const { t, streets, industries, may } = around;
  return defineLedger({
    name: 'enterprises',
    title: t('enterprises'),
    documents: enterpriseDocuments,
    columns: enterpriseColumns(around),
    filters: [
      { kind: 'choice', name: 'streetCode', title: t('street'), options: streets },
      { kind: 'choices', name: 'sizeClasses', title: t('size'), options: sizeOptions(t) },
      { kind: 'choice', name: 'industrySection', title: t('industry'), options: industries.sections },
      { kind: 'choice', name: 'ownership', title: t('ownership'), options: ownershipOptions(t) },
      { kind: 'yesNo', name: 'hasMediationBody', title: t('hasMediationBody') },
      { kind: 'choice', name: 'status', title: t('status'), options: statusOptions(t, 'enterprise') },
      { kind: 'days', from: 'registeredFrom', to: 'registeredTo', title: t('registeredOn') },
    ],
    sort: { by: 'name' },
    sums: [
      { label: t('headcount'), value: (totals) => totals.headcount, unit: t('unit.persons') },
      { label: t('revenue'), value: (totals) => totals.revenue, unit: t('unit.amount'), decimals: 2 },
    ],
    form: enterpriseForm(around),
    panel: {
      title: (enterprise) => enterprise.name,
      subtitle: (enterprise) => enterprise.creditCode,
      details: (enterprise) => (
        <Facts enterprise={enterprise} industries={industries} registrationTypes={around.registrationTypes} />
      ),
      tabs: [
        {
          name: 'coordinators',
          title: t('coordinators'),
          body: (enterprise) => <CoordinatorsTab enterpriseId={enterprise.id} />,
        },
        {
          name: 'mediation-bodies',
          title: t('mediationBodies.short'),
          body: (enterprise) => <BodiesTab enterpriseId={enterprise.id} />,
        },
      ],
      ...endOf(t, 'enterprise'),
    },
    bulk: enterpriseBulk(around),
    may,
  });
}
