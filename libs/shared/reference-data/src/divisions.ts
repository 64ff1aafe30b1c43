import district130273 from './data/130273.json' with { type: 'json' };
import district130299 from './data/130299.json' with { type: 'json' };

/** A village or residents' committee (村、居), the lowest level of the statistical division codes. */
export interface VillageRecord {
  /** twelve digits */
  readonly code: string;
  readonly name: string;
}

/** A town or sub-district office (镇、办). */
export interface StreetRecord {
  /** nine digits */
  readonly code: string;
  /** as people call it */
  readonly name: string;
  /** as the statistical code list prints it */
  readonly listedName: string;
  /** other names under which it arrives in other people's files */
  readonly aliases: readonly string[];
  /** district codes under which the same place is also registered: it is only entrusted to the zone */
  readonly formerDivisions: readonly string[];
  /** ISO dates between which the code is in force; null = not known to be limited */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly villages: readonly VillageRecord[];
}

/** A district or a zone with the standing of one. */
export interface DistrictRecord {
  /** six digits */
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** invented, to show that a second district works; loaded with demonstration data only */
  readonly demonstration: boolean;
  /** where the codes come from */
  readonly source: string;
  readonly streets: readonly StreetRecord[];
}

const DISTRICTS: readonly DistrictRecord[] = [district130273, district130299];

/** The districts this installation knows; invented ones only when asked for. */
export function allDistricts(options: { demonstration: boolean }): readonly DistrictRecord[] {
  return DISTRICTS.filter((district) => options.demonstration || !district.demonstration);
}

/** The district of a six-digit code, or undefined. */
export function districtByCode(code: string): DistrictRecord | undefined {
  return DISTRICTS.find((district) => district.code === code);
}

/**
 * Finds the town or office meant by what a file says: its code, one of its names within the district, or
 * its name under the code of the district it was entrusted from (老庄子镇 also arrives as 130208…).
 * @returns undefined when nothing, or more than one, fits
 */
export function resolveStreet(
  districtCode: string,
  given: { code?: string; name?: string },
): StreetRecord | undefined {
  const streets = districtByCode(districtCode)?.streets ?? [];
  const byCode = streets.find((street) => street.code === given.code);
  if (byCode) return byCode;
  const name = given.name?.trim();
  if (!name) return undefined;
  const named = streets.filter((street) =>
    [street.name, street.listedName, ...street.aliases].includes(name),
  );
  const prefix = given.code?.slice(0, 6);
  const fitting = named.filter(
    (street) => !prefix || prefix === districtCode || street.formerDivisions.includes(prefix),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
