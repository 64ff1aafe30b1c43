export {
  demonstrationEnterprises,
  demonstrationId,
  demonstrationMediationBodies,
  seeded,
  type DemonstrationEnterprise,
  type DemonstrationMediationBody,
} from './demonstration.ts';
export {
  allDistricts,
  districtByCode,
  resolveStreet,
  type DistrictRecord,
  type StreetRecord,
  type VillageRecord,
} from './divisions.ts';
export { industrySectionOf, isIndustryCode, INDUSTRY_SECTIONS, INDUSTRY_STANDARD } from './industries.ts';
export { UNITS, type UnitRecord } from './units.ts';
