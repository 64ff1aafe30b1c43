export { enterpriseChanged, type EnterpriseFact, type FactSizeClass } from './enterprise.ts';
export { observationPublished, type ObservationFact } from './observation.ts';
export { bodyStaffingChanged, type BodyStaffingFact } from './staffing.ts';
