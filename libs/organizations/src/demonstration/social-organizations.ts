import { allDistricts, demonstrationCreditCode, demonstrationId } from '@tongxing/reference-data';
import {
  ServiceLine,
  type SocialOrganizationKind,
} from '../social-organization/social-organization.enums.ts';
import { columnsOf } from '../social-organization/social-organization.policy.ts';
import { entered } from './entered.ts';

const SOCIAL_ORGANIZATIONS: readonly { name: string; kind: SocialOrganizationKind; prefix: string }[] = [
  { name: '演示劳动关系协会', kind: 'ASSOCIATION', prefix: '51' },
  { name: '演示企业人力资源服务促进会', kind: 'ASSOCIATION', prefix: '51' },
  { name: '演示和谐劳动关系服务中心', kind: 'SERVICE_INSTITUTION', prefix: '52' },
  { name: '演示职工心理服务中心', kind: 'SERVICE_INSTITUTION', prefix: '52' },
  { name: '演示职工帮扶基金会', kind: 'FOUNDATION', prefix: '53' },
];

/** The invented social organisations of a district, as rows; each of the later ones falls short of one norm. */
export function inventSocialOrganizations(districtCode: string) {
  const streets =
    allDistricts({ demonstration: true }).find(({ code }) => code === districtCode)?.streets ?? [];
  const number = streets.length > 2 ? SOCIAL_ORGANIZATIONS.length : 1;
  const lines = Object.values(ServiceLine);
  return SOCIAL_ORGANIZATIONS.slice(0, number).map(({ name, kind, prefix }, index) => ({
    id: demonstrationId('social-organization', districtCode, index + 1),
    districtCode,
    ...columnsOf({
      name: `${name}（演示）`,
      kind,
      creditCode: demonstrationCreditCode(prefix, districtCode, index + 1),
      streetCode: index % 2 === 0 ? null : (streets[index % streets.length]?.code ?? null),
      industry: 'S95',
      staff: 6 + 5 * index,
      registeredOn: `${2012 + 2 * index}-0${index + 1}-16`,
      services: lines.filter((_, line) => (line + index) % 3 !== 0),
      facilitiesMet: index !== 4,
      staffingMet: index !== 3,
      workItemsMet: index !== 2,
    }),
    ...entered(`social-organization-${index + 1}`),
  }));
}
