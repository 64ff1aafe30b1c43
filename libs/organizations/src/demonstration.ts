import { addDays } from '@tongxing/calendar';
import {
  allDistricts,
  demonstrationCreditCode,
  demonstrationId,
  demonstrationMediationBodies,
} from '@tongxing/reference-data';
import { transact, type Steward } from '@tongxing/subgraph';
import { entered } from './demonstration/entered.ts';
import { inventEnterprises } from './demonstration/enterprises.ts';
import { keepMissing } from './demonstration/keep.ts';
import { loadDistrict } from './division/load.ts';
import { Enterprise } from './enterprise/enterprise.entity.ts';
import { requestBodyFigures } from './figures/body-figures.events.ts';
import { MediationBody, type MediationBodyType } from './mediation-body/mediation-body.entity.ts';
import { columnsOf as bodyColumnsOf } from './mediation-body/mediation-body.policy.ts';
import { SocialOrganization } from './social-organization/social-organization.entity.ts';
import { ServiceLine, type SocialOrganizationKind } from './social-organization/social-organization.enums.ts';
import { columnsOf as socialOrganizationColumnsOf } from './social-organization/social-organization.policy.ts';

const SOCIAL_ORGANIZATIONS: readonly { name: string; kind: SocialOrganizationKind; prefix: string }[] = [
  { name: '演示劳动关系协会', kind: 'ASSOCIATION', prefix: '51' },
  { name: '演示企业人力资源服务促进会', kind: 'ASSOCIATION', prefix: '51' },
  { name: '演示和谐劳动关系服务中心', kind: 'SERVICE_INSTITUTION', prefix: '52' },
  { name: '演示职工心理服务中心', kind: 'SERVICE_INSTITUTION', prefix: '52' },
  { name: '演示职工帮扶基金会', kind: 'FOUNDATION', prefix: '53' },
];
const BODY_NAMES: Readonly<Record<MediationBodyType, string>> = {
  ENTERPRISE: '企业劳动争议调解委员会',
  STREET: '劳动人事争议调解中心',
  INDUSTRY: '行业劳动争议调解委员会',
  INSTITUTION: '事业单位人事争议调解委员会',
  SOCIAL_ORGANIZATION: '商会劳动争议调解中心',
  OTHER: '劳动争议联合调解工作站',
};

/** Invents the ledgers of every district, the same rows at every start; what is there stays as it is. */
export async function demonstrate(steward: Steward): Promise<void> {
  for (const record of allDistricts({ demonstration: true })) {
    const ctx = steward(record.code);
    await loadDistrict(ctx, record);
    await transact(ctx, async (tx) => {
      await keepMissing(tx, Enterprise, inventEnterprises(record.code));
      await keepMissing(tx, SocialOrganization, inventSocialOrganizations(record.code));
      await keepMissing(tx, MediationBody, inventBodies(record.code));
      await requestBodyFigures(tx, record.code);
    });
  }
}

function inventSocialOrganizations(districtCode: string) {
  const streets = streetsOf(districtCode);
  const number = streets.length > 2 ? SOCIAL_ORGANIZATIONS.length : 1;
  const lines = Object.values(ServiceLine);
  return SOCIAL_ORGANIZATIONS.slice(0, number).map(({ name, kind, prefix }, index) => ({
    id: demonstrationId('social-organization', districtCode, index + 1),
    districtCode,
    ...socialOrganizationColumnsOf({
      name: `${name}（演示）`,
      kind,
      creditCode: demonstrationCreditCode(prefix, districtCode, index + 1),
      streetCode: index % 2 === 0 ? null : (streets[index % streets.length]?.code ?? null),
      industry: 'S95',
      staff: 6 + 5 * index,
      registeredOn: `${2012 + 2 * index}-0${index + 1}-16`,
      services: lines.filter((_, line) => (line + index) % 3 !== 0),
      // Each of the later ones falls short under one head of the norms.
      facilitiesMet: index !== 4,
      staffingMet: index !== 3,
      workItemsMet: index !== 2,
    }),
    ...open(`social-organization-${index + 1}`),
  }));
}

function inventBodies(districtCode: string) {
  return demonstrationMediationBodies(districtCode).map(({ n, id, type, establishedOn, ...place }) => ({
    id,
    districtCode,
    ...bodyColumnsOf({
      ...place,
      name: `演示${two(n)}${BODY_NAMES[type]}（演示）`,
      type,
      establishedOn,
      // Most have the four items that are looked up on the spot; every fifth lacks one of them.
      hasOffice: n % 20 !== 5,
      hasEquipment: n % 20 !== 10,
      hasNameAndLogo: n % 20 !== 15,
      hasPostedRules: n % 20 !== 0,
      contact: `0315-00000${two(n)}（演示）`,
      // Bodies of towns and offices are set up by them; the others are put on file there.
      filedOn: type === 'STREET' ? null : addDays(establishedOn, 20),
    }),
    mediatorCount: 0,
    ...open(`mediation-body-${n}`),
  }));
}

function streetsOf(districtCode: string) {
  return allDistricts({ demonstration: true }).find(({ code }) => code === districtCode)?.streets ?? [];
}

/** An invented row that is in force. */
function open(idempotencyKey: string) {
  return { status: 'ACTIVE' as const, closedOn: null, closedReason: null, ...entered(idempotencyKey) };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
