import { addDays } from '@tongxing/calendar';
import { demonstrationMediationBodies } from '@tongxing/reference-data';
import type { MediationBodyType } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf } from '../mediation-body/mediation-body.policy.ts';
import { entered } from './entered.ts';

const NAMES: Readonly<Record<MediationBodyType, string>> = {
  ENTERPRISE: '企业劳动争议调解委员会',
  STREET: '劳动人事争议调解中心',
  INDUSTRY: '行业劳动争议调解委员会',
  INSTITUTION: '事业单位人事争议调解委员会',
  SOCIAL_ORGANIZATION: '商会劳动争议调解中心',
  OTHER: '劳动争议联合调解工作站',
};

/** The invented mediation bodies of a district, as rows; how many mediators they have is another service's to tell. */
export function inventBodies(districtCode: string) {
  return demonstrationMediationBodies(districtCode).map(({ n, id, type, establishedOn, ...place }) => ({
    id,
    districtCode,
    ...columnsOf({
      name: `演示${two(n)}${NAMES[type]}（演示）`,
      type,
      streetCode: place.streetCode,
      enterpriseId: place.enterpriseId,
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
    ...entered(`mediation-body-${n}`),
  }));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
