import {
  allDistricts,
  demonstrationEnterprises,
  demonstrationId,
  demonstrationMediationBodies,
  seeded,
} from '@tongxing/reference-data';
import { transact, type Steward } from '@tongxing/subgraph';
import { loadDistrict } from './division/load.ts';
import { withCheckCharacters } from './enterprise/credit-code.policy.ts';
import { Enterprise } from './enterprise/enterprise.entity.ts';
import { MediationBody, type MediationBodyType } from './mediation-body/mediation-body.entity.ts';
import {
  SocialOrganization,
  type SocialOrganizationKind,
} from './social-organization/social-organization.entity.ts';

/** No registrar has this division code, so none of these codes can be anybody's. */
const NO_REGISTRAR = '999999';
const TRADES = [
  { words: '机器人', industry: 'C34' },
  { words: '焊接装备', industry: 'C34' },
  { words: '精密铸造', industry: 'C33' },
  { words: '新材料', industry: 'C30' },
  { words: '软件', industry: 'I65' },
  { words: '物流', industry: 'G54' },
  { words: '餐饮', industry: 'H62' },
  { words: '物业', industry: 'K70' },
  { words: '商贸', industry: 'F51' },
  { words: '建筑工程', industry: 'E47' },
];
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
    await transact(ctx, async ({ em }) => {
      const keep = { onConflictFields: ['id' as const], onConflictAction: 'ignore' as const };
      await em.upsertMany(Enterprise, inventEnterprises(record.code), keep);
      await em.upsertMany(SocialOrganization, inventSocialOrganizations(record.code), keep);
      await em.upsertMany(MediationBody, inventBodies(record.code), keep);
    });
  }
}

function inventEnterprises(districtCode: string) {
  const random = seeded(`enterprise names ${districtCode}`);
  return demonstrationEnterprises(districtCode).map(({ n, ...shared }) => {
    const trade = TRADES[Math.floor(random() * TRADES.length)] ?? { words: '', industry: 'C34' };
    return {
      ...shared,
      districtCode,
      name: `演示${String(n).padStart(4, '0')}${trade.words}有限公司（演示）`,
      creditCode: codeOf('91', districtCode, n),
      creditCodeReason: null,
      industry: trade.industry,
      industryStandard: 'GB/T 4754-2017',
      status: shared.closedOn ? ('CLOSED' as const) : ('ACTIVE' as const),
      ...entered(`enterprise-${n}`),
    };
  });
}

function inventSocialOrganizations(districtCode: string) {
  const streets = streetsOf(districtCode);
  const number = streets.length > 2 ? SOCIAL_ORGANIZATIONS.length : 1;
  return SOCIAL_ORGANIZATIONS.slice(0, number).map(({ name, kind, prefix }, index) => ({
    id: demonstrationId('social-organization', districtCode, index + 1),
    districtCode,
    name: `${name}（演示）`,
    kind,
    creditCode: codeOf(prefix, districtCode, index + 1),
    streetCode: index % 2 === 0 ? null : (streets[index % streets.length]?.code ?? null),
    demonstration: true,
    version: 1,
  }));
}

function inventBodies(districtCode: string) {
  return demonstrationMediationBodies(districtCode).map(({ n, ...shared }) => ({
    ...shared,
    districtCode,
    name: `演示${String(n).padStart(2, '0')}${BODY_NAMES[shared.type]}（演示）`,
    demonstration: true,
    version: 1,
  }));
}

function streetsOf(districtCode: string) {
  return allDistricts({ demonstration: true }).find(({ code }) => code === districtCode)?.streets ?? [];
}

/** A code with sound check characters; the district keeps the codes of two districts apart. */
function codeOf(prefix: string, districtCode: string, n: number): string {
  return withCheckCharacters(
    `${prefix}${NO_REGISTRAR}${districtCode.slice(-3)}${String(n).padStart(5, '0')}`,
  );
}

function entered(idempotencyKey: string) {
  return { demonstration: true, registeredBySub: 'system:organizations', idempotencyKey, version: 1 };
}
