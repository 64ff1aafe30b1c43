export type { BilingualName } from './bilingual.ts';
export { CREDIT_CODE_SYMBOLS, withCheckCharacters } from './credit-code.ts';
export {
  demonstrationAssignments,
  demonstrationCoordinators,
  demonstrationCreditCode,
  demonstrationEnterprises,
  demonstrationExperts,
  demonstrationId,
  demonstrationMediationBodies,
  demonstrationMediators,
  seeded,
  type DemonstrationAssignment,
  type DemonstrationCoordinator,
  type DemonstrationEnterprise,
  type DemonstrationExpert,
  type DemonstrationFigures,
  type DemonstrationMediationBody,
  type DemonstrationMediator,
} from './demonstration/index.ts';
export {
  allDistricts,
  districtByCode,
  resolveStreet,
  type DistrictRecord,
  type StreetRecord,
  type VillageRecord,
} from './divisions.ts';
export {
  industryName,
  industryNeedsGroup,
  industryOf,
  industrySectionOf,
  isIndustryCode,
  INDUSTRIES,
  INDUSTRY_STANDARD,
  type Industry,
  type IndustryLevel,
} from './industries.ts';
export {
  OWNERSHIP_NAMES,
  OWNERSHIPS,
  proposedOwnership,
  REGISTRATION_SCHEME,
  REGISTRATION_TYPES,
  registrationTypeOf,
  type Ownership,
  type RegistrationType,
} from './registration-types.ts';
export {
  SIZE_CLASS_NAMES,
  SIZE_CLASSES,
  sizeClassOn,
  type SizeClass,
  type YearlySizeClass,
} from './size-class.ts';
export {
  SIZE_CLASS_RULE,
  SIZE_MEASURES,
  SIZE_STANDARDS,
  sizeStandardOf,
  type SizeBounds,
  type SizeMeasure,
  type SizeStandard,
  type SizeStandardGap,
} from './size-standards.ts';
export { UNITS, type UnitRecord } from './units.ts';
