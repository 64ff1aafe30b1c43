import { definePermissions } from '@tongxing/auth';
import { COMMON_PERMISSIONS } from '@tongxing/subgraph';

/**
 * Who may do what with a plan. Nobody else may do anything: the city reads published aggregates, not
 * plans, and a mediation body reads the plan but reports through its street or the office.
 */
export const permissions = definePermissions({
  'plan.read': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'DISTRICT',
    BODY: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
  /** the single figures and reports behind an action; a unit of its own: see `readsDetail` */
  'action.detail': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT' },
  /** a unit enters figures of the actions it leads or is responsible for */
  'observation.enter': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT' },
  'milestone.report': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT' },
  /** which reading governs is the task-force office's to decide */
  'reading.adopt': { OFFICE: 'DISTRICT' },
  ...COMMON_PERMISSIONS,
});
