export { enterpriseChanged, type EnterpriseFact } from './enterprise.ts';
export { observationPublished, type ObservationFact } from './observation.ts';
