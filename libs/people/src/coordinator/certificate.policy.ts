import type { Text } from '@tongxing/subgraph';
import type { SkillLevel } from './skill-level.ts';

/** What is said of a skill level and the certificate that shows it. */
export interface Certificate {
  readonly level?: SkillLevel | null | undefined;
  readonly certificateNo?: string | null | undefined;
  readonly certificateIssuer?: string | null | undefined;
  readonly certificateOn?: string | null | undefined;
}

/** One field that does not go with the others, and what to do. */
export interface CertificateFault {
  readonly field: keyof Certificate;
  readonly code: string;
  readonly text: Text;
}

const MISSING: readonly (readonly [Exclude<keyof Certificate, 'level'>, Text])[] = [
  ['certificateNo', { zh: '证书编号', en: 'the number' }],
  ['certificateIssuer', { zh: '发证机构', en: 'the issuer' }],
  ['certificateOn', { zh: '发证日期', en: 'the date' }],
];

/**
 * A level is what a certificate of 职业技能等级认定 says (national standard 劳动关系协调员, 2019): it comes with the
 * certificate's number, issuer and date, and none of them without a level.
 */
export function certificateFaults(said: Certificate): CertificateFault[] {
  const isGiven = (field: keyof Certificate) => Boolean(said[field]?.trim());
  if (!said.level) {
    if (!MISSING.some(([field]) => isGiven(field))) return [];
    const text = {
      zh: '填写了证书，请选择证书上的等级；没有等级的，请清空证书各项。',
      en: 'A certificate is given: choose its level, or empty the certificate’s fields.',
    };
    return [{ field: 'level', code: 'LEVEL_MISSING', text }];
  }
  return MISSING.filter(([field]) => !isGiven(field)).map(([field, name]) => ({
    field,
    code: 'CERTIFICATE_MISSING',
    text: {
      zh: `选了等级，请填写${name.zh}；证书尚未取得的，等级请留空。`,
      en: `A level is chosen: enter ${name.en} of the certificate, or leave the level empty until there is one.`,
    },
  }));
}
