export { enterpriseChanged, type EnterpriseFact } from './enterprise.ts';
export { mediatorCountChanged, type MediatorCountFact } from './mediator-count.ts';
export { observationPublished, type ObservationFact } from './observation.ts';
