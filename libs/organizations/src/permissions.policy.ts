import { definePermissions } from '@tongxing/auth';

/**
 * Who may see and change organisations. Street staff see the rows of their own town or office only, which
 * row-level security enforces. A mediation body sees the roster of bodies, which is public by the notice.
 * The city is absent: it reads published aggregates, never a single enterprise.
 */
export const permissions = definePermissions({
  'division.read': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'DISTRICT',
    BODY: 'DISTRICT',
    CITY_OFFICE: 'DISTRICT',
    INTEGRATOR: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
  'enterprise.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', INTEGRATOR: 'DISTRICT' },
  /** a unit registers only as the one that keeps the register: see {@link ENTERPRISE_REGISTRAR} */
  'enterprise.register': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'socialOrganization.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET' },
  'mediationBody.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'DISTRICT' },
});

/** The unit that keeps the register of enterprises: 人社局. */
export const ENTERPRISE_REGISTRAR = 'HRSS';
