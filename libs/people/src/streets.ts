import { districtByCode } from '@tongxing/reference-data';
import { actorOf, type Checks, type Ctx } from '@tongxing/subgraph';

/** What a town or office is called; its code where nobody knows it. */
export function streetName(code: string): string {
  return districtByCode(code.slice(0, 6))?.streets.find((street) => street.code === code)?.name ?? code;
}

/** The district a new entry belongs to: the street's, or the only one that the actor has; otherwise a fault. */
export function homeOf(ctx: Ctx, faults: Checks, streetCode: string | null): string | null {
  const { districts } = actorOf(ctx);
  if (streetCode !== null) {
    return checkStreet(faults, districts, streetCode) ? streetCode.slice(0, 6) : null;
  }
  const [only, ...others] = districts;
  if (only !== undefined && others.length === 0) return only;
  faults.fault('streetCode', 'DISTRICT_UNCLEAR', {
    zh: '您属于多个辖区，请选择镇办，以确定登记在哪个辖区。',
    en: 'You belong to several districts. Choose a town or office, so that the district is clear.',
  });
  return null;
}

/** A town or office of one of the districts; otherwise a fault. */
export function checkStreet(faults: Checks, districts: readonly string[], streetCode: string): boolean {
  const district = districtByCode(streetCode.slice(0, 6));
  const isKnown =
    district !== undefined &&
    districts.includes(district.code) &&
    district.streets.some(({ code }) => code === streetCode);
  faults.must(isKnown, 'streetCode', 'UNKNOWN_STREET', {
    zh: '请选择本辖区的镇办。',
    en: 'Choose a town or office of your district.',
  });
  return isKnown;
}
