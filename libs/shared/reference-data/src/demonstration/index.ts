export { demonstrationAssignments, type DemonstrationAssignment } from './assignments.ts';
export { demonstrationCoordinators, type DemonstrationCoordinator } from './coordinators.ts';
export { seeded } from './draw.ts';
export {
  demonstrationCreditCode,
  demonstrationEnterprises,
  type DemonstrationEnterprise,
} from './enterprises.ts';
export { demonstrationExperts, type DemonstrationExpert } from './experts.ts';
export type { DemonstrationFigures } from './figures.ts';
export { demonstrationId } from './id.ts';
export {
  demonstrationMediationBodies,
  demonstrationMediators,
  type DemonstrationMediationBody,
  type DemonstrationMediator,
} from './mediation-bodies.ts';
