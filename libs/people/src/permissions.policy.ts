import { definePermissions } from '@tongxing/auth';

/**
 * Who may see and change what the district knows of its people. Street staff see their own town or office
 * only, which row-level security enforces; the roster of mediators is public by the notice. The city is
 * absent: it never sees a person.
 */
export const permissions = definePermissions({
  'coordinator.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET' },
  /** a unit assigns only as the one that leads the coordinators: see {@link COORDINATOR_LEAD} */
  'coordinator.assign': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'mediator.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'DISTRICT' },
  'expert.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'DISTRICT' },
});

/** The unit that leads the coordinators: 工会. */
export const COORDINATOR_LEAD = 'UNION';
